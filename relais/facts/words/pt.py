"""Portuguese, of Portugal and Brazil."""

from relais.facts.words.model import Words

PT = Words(
    code="pt",
    my_name_is=(
        "chamo-me | me chamo | o meu nome é | meu nome é | meu nome | nome : | nome: | nome "
        "completo : | assinado | em nome de"
    ),
    i_am="sou | eu sou | sou o | sou a",
    this_is="é | aqui é | daqui fala | fala | aqui | aqui fala | quem fala é",
    regards="cumprimentos "
    "| com os melhores cumprimentos "
    "| atenciosamente "
    "| abraço "
    "| obrigado desde já",
    not_names=(
        "à a acidente aeroporto agora água aí ainda ajuda ajude ajudem alérgico alérgica alguém "
        "ali antes ao aos aqui as asmático assim até autoestrada avaria avariado avariada avião "
        "bagagem bateria bem boa bom cá cada caí caiu caminho cansado cansada carro carteira casa "
        "chave chaves cheguei chuva cliente coisa com como condutor condutora contrato criança "
        "crianças da daqui de dela dele depois desculpe desde devo dia diabético diabética diga "
        "disse do doente dois dor e é ela ele eles em embora enfermo então era és esposa essa esse "
        "esta está estamos estão este estou estrada eu falar faz febre ferido ferida ficou filha "
        "filho foi fogo fora frio furado grande grávida grave há hoje homem hora hospital hotel "
        "humano ideia isso isto já lá levou lhe licença longe mãe mais mal mala marido mas me "
        "médico meia menos mesmo meu meus minha minhas minutos morreu morto motor muito mulher na "
        "nada não nas nem ninguém no noite nome nos nós nosso num número o obrigado obrigada oi "
        "olá onde ontem os ou outra ouve pai para parado parada passaporte pegou pela pelo perdi "
        "perdido perto pessoa pneu pode podem polícia por porque português portuguesa posso pouco "
        "precisa preciso preso presa problema qual quando quanto que quê quem quer quero rápido "
        "reboque roubado roubaram rua saber sabe sei sem ser seu sim só sobre socorro somos sou "
        "sozinho sozinha sua táxi também tarde te telefone telemóvel tem temos tenho ter teve "
        "trânsito três tu tudo um uma urgente vamos vegetariano vem viagem viúva você voo vou "
        "atendente agente operador brasileiro brasileira titular segurado segurada aposentado "
        "reformado alguma nenhuma nenhum perdida espera"
    ),
    first_names=(
        "maria ana joão josé antónio antônio francisco carlos paulo pedro lucas luiz luís marcos "
        "gabriel rafael daniel marcelo bruno eduardo felipe filipe rodrigo manuel mateus andré "
        "fernando fábio leonardo gustavo guilherme leandro tiago thiago anderson ricardo márcio "
        "jorge sebastião alexandre roberto edson diego vitor sérgio cláudio matheus miguel gonçalo "
        "rui nuno duarte afonso tomás martim rodrigo diogo hugo henrique francisca antónia adriana "
        "juliana márcia fernanda patrícia aline sandra camila amanda bruna jéssica letícia júlia "
        "luciana vanessa mariana gabriela vera vitória larissa cláudia beatriz rita sónia catarina "
        "inês leonor matilde carolina marta sofia joana teresa helena isabel susana raquel filipa "
        "margarida cristina lúcia alice laura"
    ),
    numbers=(
        "zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze "
        "catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove "
        "vinte"
    ),
    we_are=(
        "somos | estamos | estamos em | éramos | família de | grupo de | no total | total "
        "| a gente é em | viajamos em | estamos a viajar"
    ),
    persons="pessoas | pessoa | passageiros | viajantes | no total | ao todo",
    adults="adultos | adulto | adultas",
    adult=(
        "mulher | marido | esposa | esposo | namorada | namorado | companheira | companheiro | mãe "
        "| pai | amigo | amiga | irmão | irmã | colega | avó | avô | sogra | sogro | amigos | "
        "amigas | colegas"
    ),
    child="criança | bebé | bebê | filho | filha | menino | menina | neto | neta | miúdo | neném",
    children="crianças | bebés | bebês | filhos | filhas | meninos "
    "| meninas "
    "| netos "
    "| miúdos "
    "| menores",
    groups={
        "nós dois": (2, 0),
        "nós os dois": (2, 0),
        "os dois": (2, 0),
        "nós três": (3, 0),
        "nós quatro": (4, 0),
        "meus pais": (3, 0),
        "gémeos": (0, 2),
        "gêmeos": (0, 2),
    },
    together="com | eu e | e eu | eu mais | tenho | temos | eu +",
    and_="e | mais | + | &",
    no_children="sem crianças | sem filhos | nenhuma criança | não há crianças",
    alone="sozinho | sozinha | só eu | somente eu | apenas eu | só estou eu",
    not_alone=(
        "está sozinho | está sozinha "
        "| não estou sozinho | não estou sozinha | não sozinho | não viajo sozinho | não viajo "
        "sozinha"
    ),
    hurt="feridos | ferido | ferida | feridas | machucado | machucada | machucados",
    nobody_hurt=(
        "ninguém está ferido | ninguém ferido | sem feridos | não há feridos | nenhum ferido | "
        "ninguém se machucou | ninguém se magoou | ninguém ficou ferido | ilesos | ileso | não há "
        "vítimas | ninguém está machucado"
    ),
    i_am_hurt=(
        "estou ferido | estou ferida | estou machucado | estou machucada | estou a sangrar | estou "
        "sangrando | magoei-me | me machuquei"
    ),
    pets=(
        "cão | cães | cachorro | cachorra | cachorros | cadela | gato | gatos | gata | animal de "
        "estimação"
    ),
    no_pets="sem animais | nenhum animal | sem cão | não há animais",
    bitten="mordido | mordida | mordeu | atacado por | arranhado | atropelei um",
    no_contract=(
        "não (?:tenho|encontro|lembro|sei|acho|trouxe|me lembro do|me lembro|estou com) (?:aqui "
        "|comigo )?(?:o número|do número|meu número|o meu número|o contrato|o contrato|a "
        "apólice|minha apólice|os papéis|os documentos|o nº|número)(?: comigo| aqui| à mão)? | não "
        "(?:o )?tenho (?:comigo|aqui|à mão) | não tenho ele | sem (?:o número|número de contrato) "
        "| (?:está|ficou|deixei) em casa | perdi (?:o contrato|a apólice)"
    ),
    no_idea="não | não sei | não faço ideia | sei lá "
    "| não lembro "
    "| não me lembro "
    "| não tenho "
    "| nenhum",
    low_battery=(
        "(?:pouca|sem|quase sem) bateria | bateria (?:fraca|baixa|quase a acabar|acabando|está "
        "acabando|está a acabar|a acabar|quase acabando|no fim) | (?:telemóvel|celular|telefone) "
        "(?:está a morrer|vai desligar|quase a desligar|quase sem bateria|vai morrer|está "
        "morrendo|está descarregando|descarregando)"
    ),
    born=(
        "nascido | nascida | nasci | nasci em | nascido a | nascida a | nascido em | nascida em | "
        "data de nascimento | nascimento"
    ),
    ago_before="há | faz | desde há | há cerca de | há mais de | tem",
    ago_after="atrás",
    units="minutos/minuto/min horas/hora/h dias/dia semanas/semana",
    half_an_hour="meia hora",
    moments={
        "agora mesmo": (0, -1),
        "agora": (0, -1),
        "ontem à noite": (-1, 21),
        "ontem de manhã": (-1, 9),
        "ontem à tarde": (-1, 16),
        "ontem": (-1, 12),
        "anteontem": (-2, 12),
        "hoje de manhã": (0, 9),
        "esta manhã": (0, 9),
        "esta tarde": (0, 16),
        "hoje à tarde": (0, 16),
        "esta noite": (0, 21),
        "ao meio-dia": (0, 12),
    },
    telling=(
        "ajuda | socorro | olá | oi | bom dia | boa tarde | boa noite | obrigado | obrigada | "
        "avaria | avariado | carro avariado | não | pneu furado | furou | pneu | carro quebrado | "
        "carro quebrou | meu | minha | estou | preciso | roubaram | reboque | você | uma | com | "
        "bagagem | chaves | fiquei | quem | porque | onde | está | mala | perdi | acidente | "
        "ferido | o meu | a minha | cancelado | voo | voo cancelado | meus | na | no | da | do | "
        "sem | guincho | um | roubada | ao"
    ),
)
