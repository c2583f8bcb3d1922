# ruff: noqa: E501  (rows of messages)
"""Messages as travellers type them, by language: invented, half of them without accents."""

SHORT: dict[str, str] = {
    "en": """help|car broke down|flat tyre on the M25|hello|my car won't start|we are stuck|I lost my passport|wallet stolen
please call me|I need a tow truck|locked my keys inside|we had an accident|nobody is hurt|my flight is cancelled|thank you so much
how long will it take|engine is smoking|I don't know where I am|out of fuel|can someone help me|battery dead|who are you""",
    "fr": """aide|voiture en panne|pneu creve sur l'A7|bonjour|ma voiture ne demarre plus|on est bloques|j'ai perdu mon passeport|portefeuille vole
rappelez moi svp|j'ai besoin d'une depanneuse|cles enfermees dans la voiture|on a eu un accident|personne n'est blesse|mon vol est annule|merci beaucoup
combien de temps ca va prendre|le moteur fume|je sais pas ou je suis|panne d'essence|quelqu'un peut m'aider|plus de batterie|vous etes qui""",
    "es": """ayuda|coche averiado|rueda pinchada en la A4|hola|mi coche no arranca|estamos atrapados|he perdido mi pasaporte|me han robado la cartera
llamenme por favor|necesito una grua|llaves dentro del coche|hemos tenido un accidente|no hay heridos|mi vuelo esta cancelado|muchas gracias
cuanto van a tardar|sale humo del motor|no se donde estoy|sin gasolina|alguien me puede ayudar|bateria muerta|quien eres""",
    "de": """hilfe|auto springt nicht an|reifen geplatzt auf der A9|guten tag|mein auto ist kaputt|wir stecken fest|reisepass verloren|geldborse gestohlen
bitte rufen sie mich an|ich brauche einen abschleppwagen|schlussel im auto eingeschlossen|wir hatten einen unfall|niemand ist verletzt|mein flug wurde gestrichen|vielen dank
wie lange dauert das|der motor raucht|ich weiss nicht wo ich bin|kein benzin mehr|kann mir jemand helfen|batterie leer|wer sind sie""",
    "it": """aiuto|macchina in panne|gomma a terra sulla A1|buongiorno|la macchina non parte|siamo bloccati|ho perso il passaporto|mi hanno rubato il portafoglio
chiamatemi per favore|mi serve un carro attrezzi|chiavi chiuse in macchina|abbiamo avuto un incidente|nessuno e ferito|il mio volo e cancellato|grazie mille
quanto tempo ci vuole|esce fumo dal motore|non so dove sono|senza benzina|qualcuno puo aiutarmi|batteria scarica|chi sei""",
    "pt": """ajuda|carro avariado|furo no pneu na A2|bom dia|o meu carro nao pega|estamos presos|perdi o passaporte|roubaram a minha carteira
liguem-me por favor|preciso de um reboque|chaves trancadas no carro|tivemos um acidente|ninguem esta ferido|meu voo foi cancelado|muito obrigado
quanto tempo demora|sai fumo do motor|nao sei onde estou|sem gasolina|alguem me pode ajudar|bateria descarregada|quem e voce""",
    "nl": """hulp|auto kapot|lekke band op de A2|goedemorgen|mijn auto start niet|we staan vast|paspoort kwijt|portemonnee gestolen
bel me alstublieft|ik heb een sleepwagen nodig|sleutels in de auto laten liggen|we hebben een ongeluk gehad|niemand is gewond|mijn vlucht is geannuleerd|heel erg bedankt
hoe lang duurt het nog|er komt rook uit de motor|ik weet niet waar ik ben|benzine op|kan iemand me helpen|accu leeg|wie ben jij""",
    "pl": """pomocy|samochod sie zepsul|zlapalem gume na A4|dzien dobry|auto nie odpala|utknelismy|zgubilem paszport|ukradli mi portfel
prosze o telefon|potrzebuje lawety|kluczyki zatrzasniete w aucie|mielismy wypadek|nikt nie jest ranny|moj lot odwolany|dziekuje bardzo
ile to potrwa|dymi sie z silnika|nie wiem gdzie jestem|skonczylo sie paliwo|czy ktos moze mi pomoc|padl akumulator|kim pan jest""",
    "tr": """imdat|arabam bozuldu|otoyolda lastik patladi|merhaba|araba calismiyor|mahsur kaldik|pasaportumu kaybettim|cuzdanim calindi
lutfen beni arayin|cekici lazim|anahtarlar icerde kaldi|kaza yaptik|yarali yok|ucagim iptal oldu|cok tesekkur ederim
ne kadar surer|motordan duman cikiyor|nerede oldugumu bilmiyorum|benzin bitti|biri yardim edebilir mi|aku bitti|siz kimsiniz""",
    "ar": """النجدة|سيارتي تعطلت|مرحبا|ضاع جواز سفري|سرقت محفظتي|نحن عالقون|أحتاج مساعدة|لا أعرف أين أنا|شكرا جزيلا|من أنت
3andi mochkil f tomobil|el 3arabeya 3atlet|salam 3afak 3awnouni|tomobil t3atlat f triq|wach kayn chi wahed|ma3andich lissans|ana msh 3aref ana fein
tsra9 liya passport|khasni dépannage 3afak|bghit nhder m3a chi wahed|batariya khwat|el sayara mesh betdoor""",
    "ru": "помогите|машина сломалась|потерял паспорт|где вы",
    "ja": "助けて|車が故障しました|パスポートをなくした",
    "zh": "救命|汽车坏了|我的护照丢了",
    "ko": "도와주세요|차가 고장났어요|여권을 잃어버렸어요",
}  # fmt: skip

LONG: dict[str, str] = {
    "en": """Hi, we broke down on the A7 near Lyon, two adults and a baby, please send someone
my mother has chest pain and we are at the hotel in Rome, what should I do
Someone smashed the window of our rental car and took all our bags this morning
The airline cancelled our flight and we have nowhere to sleep tonight with 2 kids
I put petrol in my diesel car, engine is off, I'm at the station on the ring road
we've been waiting for the tow truck for 3 hours, nobody calls back, this is unacceptable
does my policy cover a hire car while mine is being repaired
My son fell while skiing and I think his leg is broken, we are at the first aid post
the neighbour called, there is water coming through the ceiling at home and we're in Spain
I have been arrested in Marrakech, I need a lawyer who speaks English""",
    "fr": """bonjour on est en panne sur l'A7 vers Lyon, deux adultes et un bebe, envoyez quelqu'un svp
ma mere a mal a la poitrine on est a l'hotel a Rome, qu'est ce que je dois faire
on nous a casse la vitre de la voiture de location et pris tous nos sacs ce matin
la compagnie a annule notre vol et on a nulle part ou dormir ce soir avec 2 enfants
j'ai mis de l'essence dans ma voiture diesel, moteur coupe, je suis a la station
ça fait 3 heures qu'on attend la dépanneuse, personne ne rappelle, c'est inadmissible
est-ce que mon contrat couvre une voiture de remplacement pendant la réparation
mon fils est tombé au ski je crois qu'il a la jambe cassée, on est au poste de secours
le voisin a appelé, il y a de l'eau qui coule du plafond chez nous et on est en Espagne
on m'a arrêté à Marrakech, j'ai besoin d'un avocat qui parle français""",
    "es": """hola, nos hemos quedado tirados en la A7 cerca de Valencia, dos adultos y un bebe
mi madre tiene dolor en el pecho y estamos en el hotel en Roma, que hago
nos han roto el cristal del coche de alquiler y se han llevado las maletas esta manana
la aerolinea cancelo nuestro vuelo y no tenemos donde dormir esta noche con 2 ninos
he puesto gasolina en mi coche diesel, motor apagado, estoy en la gasolinera
llevamos 3 horas esperando la grúa y nadie llama, esto es inaceptable
¿mi póliza cubre un coche de sustitución mientras reparan el mío?
mi hijo se ha caído esquiando y creo que tiene la pierna rota
el vecino ha llamado, cae agua del techo en casa y estamos en Francia
me han detenido en Marrakech, necesito un abogado que hable español""",
    "de": """Hallo, wir sind auf der A7 bei Lyon liegen geblieben, zwei Erwachsene und ein Baby
meine Mutter hat Schmerzen in der Brust, wir sind im Hotel in Rom, was soll ich tun
jemand hat die Scheibe vom Mietwagen eingeschlagen und unsere Taschen mitgenommen
die Airline hat unseren Flug gestrichen und wir haben heute nacht keinen Schlafplatz
ich habe Benzin in meinen Diesel getankt, Motor ist aus, stehe an der Tankstelle
wir warten seit 3 Stunden auf den Abschleppwagen und keiner ruft zurück
ist ein Mietwagen versichert solange meiner repariert wird
mein Sohn ist beim Skifahren gestürzt und ich glaube sein Bein ist gebrochen
der Nachbar hat angerufen, bei uns läuft Wasser durch die Decke, wir sind in Spanien
ich wurde in Marrakesch verhaftet und brauche einen Anwalt der Deutsch spricht""",
    "it": """ciao siamo fermi sulla A7 vicino Genova, due adulti e un neonato, mandate qualcuno
mia madre ha dolore al petto e siamo in albergo a Roma, cosa devo fare
ci hanno rotto il vetro della macchina a noleggio e preso tutte le borse stamattina
la compagnia ha cancellato il nostro volo e non abbiamo dove dormire con 2 bambini
ho messo benzina nel diesel, motore spento, sono alla stazione di servizio
aspettiamo il carro attrezzi da 3 ore e nessuno richiama, e inaccettabile
la mia polizza copre un'auto sostitutiva durante la riparazione
mio figlio è caduto sciando e credo abbia la gamba rotta
il vicino ha chiamato, scende acqua dal soffitto a casa e siamo in Spagna
mi hanno arrestato a Marrakech, mi serve un avvocato che parli italiano""",
    "pt": """olá, ficamos parados na A7 perto do Porto, dois adultos e um bebé, mandem alguém
a minha mãe tem dor no peito e estamos no hotel em Roma, o que faço
partiram o vidro do carro alugado e levaram todas as malas esta manhã
a companhia cancelou o nosso voo e não temos onde dormir hoje com 2 crianças
meti gasolina no carro a gasóleo, motor desligado, estou na bomba
estamos a espera do reboque ha 3 horas e ninguem liga, isto e inaceitavel
o meu seguro cobre um carro de substituição durante a reparação
meu filho caiu esquiando e acho que quebrou a perna
o vizinho ligou, está caindo água do teto em casa e estamos na Espanha
fui preso em Marrakech, preciso de um advogado que fale português""",
    "nl": """hallo, we staan met pech op de A7 bij Lyon, twee volwassenen en een baby
mijn moeder heeft pijn op de borst en we zijn in het hotel in Rome, wat moet ik doen
iemand heeft het raam van onze huurauto ingeslagen en alle tassen meegenomen
de maatschappij heeft onze vlucht geannuleerd en we kunnen nergens slapen vannacht
ik heb benzine in mijn diesel getankt, motor is uit, ik sta bij het tankstation
we wachten al 3 uur op de sleepwagen en niemand belt terug, dit kan echt niet
dekt mijn polis een huurauto zolang de mijne gerepareerd wordt
mijn zoon is gevallen met skiën en ik denk dat zijn been gebroken is
de buurman belde, er komt water door het plafond thuis en wij zijn in Spanje
ik ben gearresteerd in Marrakech en heb een advocaat nodig die Nederlands spreekt""",
    "pl": """dzien dobry, stoimy na autostradzie A7 kolo Lyonu, dwoje doroslych i niemowle
mama ma bol w klatce piersiowej, jestesmy w hotelu w Rzymie, co mam robic
ktos wybil szybe w wynajetym aucie i zabral wszystkie bagaze dzis rano
linia odwolala nasz lot i nie mamy gdzie spac z dwojka dzieci
zatankowałem benzynę do diesla, silnik wyłączony, stoję na stacji
czekamy 3 godziny na lawetę i nikt nie oddzwania, to skandal
czy moja polisa obejmuje auto zastępcze na czas naprawy
syn przewrócił się na nartach i chyba złamał nogę
dzwonił sąsiad, woda leje się z sufitu w domu a my jesteśmy w Hiszpanii
zatrzymali mnie w Marrakeszu, potrzebuję adwokata mówiącego po polsku""",
    "tr": """merhaba, A7 otoyolunda yolda kaldik, iki yetiskin bir bebek, lutfen birini gonderin
annemin gogsu agriyor, Roma'da oteldeyiz, ne yapmaliyim
kiralik arabanin camini kirip butun cantalarimizi almislar bu sabah
havayolu ucusumuzu iptal etti ve bu gece iki cocukla kalacak yerimiz yok
dizel arabaya benzin koydum, motor kapali, benzinlikteyim
3 saattir çekici bekliyoruz, kimse aramıyor, bu kabul edilemez
poliçem tamir sırasında yedek araç karşılıyor mu
oğlum kayak yaparken düştü, sanırım bacağı kırıldı
komşu aradı, evde tavandan su akıyor ve biz İspanya'dayız
Marakeş'te tutuklandım, Türkçe bilen bir avukata ihtiyacım var""",
    "ar": """مرحبا، تعطلت سيارتنا على الطريق السريع قرب ليون، نحن شخصان ومعنا رضيع
أمي تشعر بألم في صدرها ونحن في الفندق في روما ماذا أفعل
كسروا زجاج السيارة المستأجرة وأخذوا كل حقائبنا هذا الصباح
ألغت الشركة رحلتنا وليس لدينا مكان ننام فيه مع طفلين
وضعت بنزين في سيارة ديزل والمحرك متوقف
ننتظر منذ ثلاث ساعات ولا أحد يتصل
salam, tomobil dyali t3atlat f l'autoroute 7da Lyon, ana w mrati w wlidi sghir
ana fi el fondo2 w mama 3andaha waga3 fi sadraha, a3mel eh
khassni chi wahed i3awni, tsra9 liya kolchi, passport w flouss
el tayara etlaghet w ana mesh 3aref anam fein enaharda ma3 el wlad""",
}  # fmt: skip


def short(language: str) -> list[str]:
    """The short messages of a language."""
    return SHORT[language].replace("\n", "|").split("|")


def long(language: str) -> list[str]:
    """The longer messages of a language."""
    return LONG.get(language, "").splitlines()
