"""Spanish."""

from relais.facts.words.model import Words

ES = Words(
    code="es",
    my_name_is=(
        "me llamo | mi nombre es | mi nombre | nombre : | nombre: | nombre es | firmado | a nombre "
        "de | me llaman"
    ),
    i_am="soy | yo soy",
    this_is="es | aquí | le habla | habla | le escribe | esto es | escribe | con",
    regards="saludos | atentamente | un saludo | cordialmente | saludos cordiales",
    not_names=(
        "a accidente aeropuerto agua ahí ahora al algo alguien alérgico alérgica allí antes aquí "
        "así asmático asmática autopista autovía avería averiado averiada ayer ayuda ayúdame "
        "ayúdenme bien billete bloqueado bloqueada buenas bueno buenos cada calle carretera casa "
        "cliente clienta coche como cómo con conductor conductora contrato cual cuando cuándo "
        "cuánto creo de del desde después diabético diabética dice dolor donde dónde dos el él "
        "ella embarazada en encerrado enfermo enferma entre era eres es esa ese eso español "
        "española esposa esposo esta está estaba estamos están este esto estoy extranjero frío fue "
        "gracias grave ha había habla hablar hace hasta hay he herido herida hermano hija hijo "
        "hijos hola hombre hospital hotel hoy humano idea iba la las le les llama llamar llave "
        "llaves llegar lo los luego luz madre mal maleta mañana marido más me médico mi mí mía "
        "minutos mis momento motor muerto muerta muy muchas nada nadie necesito ni niño niña no "
        "noche nombre nos nosotros novia nuestro nuevo número o ok otra otro padre papeles para "
        "parado parada pasaporte perdido perdida perdón pero perro persona pinchado pinchazo poco "
        "policía por porque puede pueden puedo pues que qué quien quién quiero rápido retrasado "
        "robado robaron roto rueda sé señor señora ser si sí sido sin sobre socorro solo sola "
        "somos son soy su suyo también tarde taxi te tengo tener tiene todavía todo tren tres tu "
        "tú un una uno urgencia urgente usted va vale vamos varado varada vegetariano ver vez "
        "viaje viuda voy vuelo y ya yo asegurado asegurada nervioso agente operador persona "
        "asistencia titular jubilado mayor alguna ninguna ninguno espera"
    ),
    first_names=(
        "antonio josé manuel francisco david juan javier daniel jesús carlos alejandro miguel "
        "rafael pedro pablo ángel sergio fernando jorge luis alberto álvaro diego adrián raúl "
        "enrique ramón vicente iván rubén óscar andrés joaquín santiago eduardo víctor roberto "
        "jaime mario ignacio marcos hugo martín lucas mateo leo gonzalo ricardo emilio tomás julio "
        "gabriel maría carmen ana isabel laura dolores pilar cristina marta josefa lucía teresa "
        "antonia elena raquel manuela rosa paula francisca mercedes luisa beatriz nuria silvia "
        "julia patricia irene rocío andrea montserrat rosario mónica alba alicia sara sandra sonia "
        "susana marina natalia inmaculada eva claudia esther noelia carla verónica sofía valentina "
        "camila martina daniela ximena gabriela fernanda guadalupe lorena inés concepción "
        "margarita"
    ),
    numbers=(
        "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
        "quince dieciséis diecisiete dieciocho diecinueve veinte"
    ),
    we_are="somos | estamos | íbamos | viajamos | familia de | grupo de | en total | vamos | total",
    persons="personas | persona | pasajeros | viajeros | en total | adultos en total | gente",
    adults="adultos | adulto | adultas | mayores",
    adult=(
        "mujer | marido | esposa | esposo | pareja | novia | novio | madre | padre | mamá | papá | "
        "amigo | amiga | hermano | hermana | compañero | compañera | abuela | abuelo | suegra | "
        "suegro | amigos | amigas | compañeros"
    ),
    child="niño | niña | bebé | hijo | hija | menor | nieto | nieta | crío",
    children="niños | niñas | bebés | hijos | hijas | menores | nietos | críos | peques",
    groups={
        "nosotros dos": (2, 0),
        "los dos": (2, 0),
        "las dos": (2, 0),
        "los tres": (3, 0),
        "los cuatro": (4, 0),
        "mis padres": (3, 0),
        "gemelos": (0, 2),
        "mellizos": (0, 2),
    },
    together="con | yo y | y yo | yo más | voy con | tengo | llevamos | llevo | yo +",
    and_="y | más | + | & | e",
    no_children="sin niños | sin hijos | ningún niño | no hay niños | no llevamos niños",
    alone=(
        "solo yo | sólo yo | yo solo | yo sola | estoy solo | estoy sola | viajo solo | viajo sola "
        "| voy solo | voy sola | sola | únicamente yo | completamente solo | completamente sola | "
        "solo con | solo aquí | solo en"
    ),
    not_alone="no estoy solo | no estoy sola "
    "| no viajo sola "
    "| no viajo solo "
    "| una sola "
    "| no voy sola",
    hurt="heridos | herido | herida | heridas | lesionados | lesionado",
    nobody_hurt=(
        "nadie está herido | nadie herido | no hay heridos | sin heridos | ningún herido | nadie "
        "ha resultado herido | ilesos | ileso | no estamos heridos | no estoy herido | no estoy "
        "herida | nadie está herida"
    ),
    i_am_hurt="estoy herido | estoy herida | estoy sangrando | me he hecho daño",
    pets="perro | perros | perra | perrito | gato | gatos | gata | mascota | mascotas | cachorro",
    no_pets="sin mascotas | sin mascota | sin animales | no llevamos mascotas | sin perro",
    bitten="mordido | mordió | mordedura | mordida | atacado por | arañado | atropellado un",
    no_contract=(
        "no (?:tengo|llevo|encuentro|recuerdo|sé|me sé|me acuerdo) (?:el número|mi número|el "
        "contrato|la póliza|mi póliza|ese número|el numero|los papeles|del número|número|el "
        "nº|aquí el)(?: aquí| encima| a mano| conmigo)? | no lo "
        "(?:tengo|llevo|encuentro|sé|recuerdo)(?: aquí| encima| a mano| conmigo)? | no (?:lo "
        ")?tengo a mano | sin (?:el número|número de contrato) | (?:está|lo tengo|lo dejé) en casa "
        "| perdí (?:el contrato|la póliza)"
    ),
    no_idea="no | no sé | ni idea | no lo sé | no tengo | no recuerdo | no me acuerdo | ninguno",
    low_battery=(
        "(?:poca|sin|casi sin|queda poca|apenas) batería | batería (?:baja|casi agotada|se "
        "acaba|se agota|se está acabando|se me acaba) | (?:móvil|teléfono|celular) (?:se apaga|se "
        "va a apagar|casi sin batería|se está apagando|se me apaga) | me quedo sin batería | se me "
        "acaba la batería | me queda poca batería"
    ),
    born=(
        "nacido | nacida | nací | nací el | nacido el | nacida el | fecha de nacimiento | "
        "nacimiento"
    ),
    ago_before="hace | desde hace | llevo | llevamos | hace como | hace unos | hace unas",
    ago_after="atrás",
    units="minutos/minuto/min horas/hora/h días/día semanas/semana",
    half_an_hour="media hora",
    moments={
        "ahora mismo": (0, -1),
        "recién": (0, -1),
        "anoche": (-1, 22),
        "ayer por la noche": (-1, 22),
        "ayer por la tarde": (-1, 18),
        "ayer por la mañana": (-1, 9),
        "ayer": (-1, 12),
        "anteayer": (-2, 12),
        "antes de ayer": (-2, 12),
        "esta mañana": (0, 9),
        "esta tarde": (0, 17),
        "esta noche": (0, 21),
        "al mediodía": (0, 12),
    },
    telling=(
        "ayuda | hola | socorro | auxilio | buenos días | buenas tardes | buenas noches | buenas | "
        "gracias | coche averiado | avería | averiado | no arranca | pinchazo | el | mi coche | "
        "estoy | necesito | por favor | robado | somos | heridos | grúa | maleta | llaves | "
        "perdido | vuelo | y | con mi | quién | qué | está | he | hay | mi | los | las | tengo | "
        "me han | en el | del | ha | carretera | rueda | coche | quiero | hemos | nos"
    ),
)
