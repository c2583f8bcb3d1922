"""Dutch."""

from relais.facts.words.model import Words

NL = Words(
    code="nl",
    my_name_is=(
        "mijn naam is | m'n naam is | mijn naam | ik heet | naam : | naam: | naam is | getekend | "
        "op naam van"
    ),
    i_am="ik ben | ben",
    this_is="dit is | u spreekt met | je spreekt met | hier is | met | hier",
    regards="groeten | met vriendelijke groet | met vriendelijke groeten | mvg | groetjes | groet",
    not_names=(
        "aan accu achter af afgesloten al alleen allemaal allergisch als als altijd andere auto "
        "autosleutels baby band bang been bent bij bijna boete bus buiten daar dag dan dank "
        "dankjewel dat de deze diabeet dicht die dit dood door druk dus echt een eens en er ergens "
        "even flauwgevallen gaan gaat gebroken geen gegaan gehad gehandicapt geld gestolen "
        "gestrand gevallen gewond gisteren goed ga haast had hallo heb hebben heeft heel heet help "
        "helpen hem het hier hij hoe hoeveel hoi hotel hulp huis iemand iets ik in is ja je jij "
        "jongen jullie kan kapot kind kinderen klant koffer koud kon kun kunnen kwijt lek lekke "
        "leven ligt maar man me medewerker meer mee mens met mijn mij minuten misschien moe moet "
        "mogelijk morgen na naam naar nacht nee nederlandse nergens niemand niet niets nodig nog "
        "nou nu nummer of oké ok om omdat onder onderweg ongeluk ons onze onwel oom op over "
        "opgesloten paspoort pech pijn politie portemonnee praten probleem reis rijden ruzie samen "
        "slecht sleutel sleutels snel snelweg spoed staan staat stil straat taxi te tegen tijd "
        "toch toen tot trein tussen twee u uit uur van vandaag vast veel verder verdwaald vergeten "
        "verkeerd verloren verzekerd vervelend vind vlucht voor vraag vragen vrouw waar waarom "
        "wacht wachten wagen was wat we weet weg wel wij wie wil willen word worden ze zeg zeggen "
        "zeker ziek ziekenhuis zijn zit zoek zo zoon zonder zou zwanger zwaar bestuurder passagier "
        "persoon chauffeur idee gepensioneerd"
    ),
    first_names=(
        "jan piet kees henk johan willem cornelis hendrik gerrit peter martin erik mark marcel "
        "dennis jeroen bas tim tom thomas daan sem lucas levi finn milan bram lars luuk jesse "
        "thijs stijn ruben sander wouter maarten rob ron hans frank paul joost pieter jasper niels "
        "koen dirk bart geert wim ad arjan rené marco michiel robin rick max noah anna maria "
        "johanna elisabeth wilhelmina cornelia emma julia sophie lotte tess saar sanne lisa anouk "
        "eva fleur femke marloes iris ilse inge ingrid monique esther linda petra marieke mieke "
        "marijke margriet annemarie anneke els ria truus willemijn maaike naomi kim laura manon "
        "nina roos yara zoë sara sarah"
    ),
    numbers=(
        "nul een/één/'n twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien twintig"
    ),
    we_are=(
        "we zijn met | wij zijn met | we zijn | wij zijn | zijn met | met zijn | gezin van "
        "| groep van | totaal | in totaal"
    ),
    persons="personen | persoon | mensen | reizigers | passagiers | man | in totaal",
    adults="volwassenen | volwassene",
    adult=(
        "vrouw | man | echtgenoot | echtgenote | partner | vriend | vriendin | moeder | vader | "
        "mama | papa | broer | zus | collega | oma | opa | vrienden | vriendinnen | collega's"
    ),
    child=(
        "kind | baby | zoon | dochter | zoontje | dochtertje | peuter | kleuter | kleinkind | "
        "kindje"
    ),
    children=(
        "kinderen | baby's | zonen | dochters | zoons | peuters | kleuters | kleinkinderen | kids "
        "| kindjes"
    ),
    groups={
        "met z'n tweeën": (2, 0),
        "met zijn tweeën": (2, 0),
        "z'n tweeën": (2, 0),
        "met z'n drieën": (3, 0),
        "met zijn drieën": (3, 0),
        "met z'n vieren": (4, 0),
        "met zijn vieren": (4, 0),
        "met z'n vijven": (5, 0),
        "met zijn vijven": (5, 0),
        "met ons tweeën": (2, 0),
        "met ons vieren": (4, 0),
        "met ons drieën": (3, 0),
        "wij tweeën": (2, 0),
        "mijn ouders": (3, 0),
        "tweeling": (0, 2),
        "allebei": (2, 0),
    },
    together="met | ik en | en ik | ik + | ik heb | we hebben | samen met | ik plus | wij hebben",
    and_="en | plus | + | & | waarvan",
    no_children="geen kinderen | zonder kinderen | geen kind",
    alone="alleen | alleen ik | ik alleen | in mijn eentje | m'n eentje | helemaal alleen",
    not_alone=(
        "is alleen "
        "| niet alleen | alleen maar | alleen nog | alleen de | alleen een | alleen mijn "
        "| alleen als "
    ),
    hurt="gewonden | gewond | gewonde",
    nobody_hurt=(
        "niemand gewond | niemand is gewond | geen gewonden | niet gewond | ongedeerd | niemand "
        "raakte gewond | niemand is gewond geraakt"
    ),
    i_am_hurt="ik ben gewond | ben gewond | ik bloed",
    pets="hond | honden | hondje | kat | katten | poes | huisdier | huisdieren | konijn | puppy",
    no_pets="geen huisdieren | geen huisdier | zonder huisdieren | geen hond | geen dieren",
    bitten="gebeten | beet | hondenbeet | aangevallen door | gekrabd | aangereden hond",
    no_contract=(
        "(?:heb|weet|ken|vind) (?:het|mijn|de|dat) "
        "(?:nummer|polisnummer|contractnummer|polis|contract|papieren|klantnummer) (?:hier |nu "
        "|even )?niet(?: bij me| hier| bij de hand)? | (?:geen|zonder) "
        "(?:nummer|polisnummer|contractnummer|contract bij me|papieren) | niet (?:bij me|bij de "
        "hand|bij mij|uit mijn hoofd) | (?:ligt|is|staat) thuis | heb het niet | polis kwijt"
    ),
    no_idea=(
        "nee | geen idee | weet niet | weet ik niet | weet het niet | ik weet het niet | geen | "
        "vergeten | heb ik niet | niet zeker"
    ),
    low_battery=(
        "(?:bijna geen|weinig|geen|amper) (?:batterij|accu|stroom)(?: meer)?(?: op mijn telefoon)? "
        "| batterij (?:is )?(?:bijna )?(?:leeg|laag) | (?:telefoon|mobiel|gsm) (?:is "
        ")?(?:bijna|gaat zo|valt zo|valt bijna) (?:leeg|uit|dood) | telefoon gaat uit"
    ),
    born="geboren | geboren op | geboortedatum | verjaardag | geb",
    ago_before="al | sinds | sedert | sinds ongeveer | ongeveer",
    ago_after="geleden | terug | lang",
    units="minuten/minuut/min uur/uren/u dagen/dag weken/week",
    half_an_hour="een half uur | half uur | halfuur",
    moments={
        "net": (0, -1),
        "zojuist": (0, -1),
        "daarnet": (0, -1),
        "gisteravond": (-1, 20),
        "gisterochtend": (-1, 9),
        "gistermorgen": (-1, 9),
        "gistermiddag": (-1, 15),
        "gisternacht": (-1, 23),
        "gisteren": (-1, 12),
        "eergisteren": (-2, 12),
        "vanochtend": (0, 9),
        "vanmorgen": (0, 9),
        "vanmiddag": (0, 15),
        "vanavond": (0, 19),
        "vannacht": (0, 2),
        "afgelopen nacht": (-1, 23),
    },
    telling=(
        "help mij | hulp | help me even | hallo | hoi | goedemorgen | goedemiddag | goedenavond | "
        "goededag | bedankt | dank je | dank u | alstublieft | autopech | pech | lekke band | "
        "start niet | ik | mijn | een | gestolen | het | niet | ongeluk | gewond | wij | we zijn | "
        "sleutels | kwijt | waarom | waar | wat | wie | en | met | van | op | de | kapot | "
        "sleepwagen | heb | geen | vlucht | geannuleerd | langs | onze | auto staat | naar | mij | "
        "voor"
    ),
)
