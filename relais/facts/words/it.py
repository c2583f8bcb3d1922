"""Italian."""

from relais.facts.words.model import Words

IT = Words(
    code="it",
    my_name_is=(
        "mi chiamo | il mio nome è | mio nome è | il mio nome | nome : | nome: | nome e cognome : "
        "| firmato | a nome di"
    ),
    i_am="sono | io sono",
    this_is="è | qui | sono qui | parla | le scrive | questo è | questa è",
    regards="saluti | cordiali saluti | distinti saluti | un saluto | cordialmente",
    not_names=(
        "a abbiamo accident aereo aeroporto ah ai aiutatemi aiuto al alla alle allergico allergica "
        "allora anche ancora andare appena aspetto assicurato assicurata asmatico auto autista "
        "autostrada avete bagaglio bambini bambino batteria bene bloccato bloccata buona buonasera "
        "buongiorno c'è caduto caduta casa cellulare che chi chiavi chiedi chiuso chiusa ci ciao "
        "cliente come con conducente contratto cosa così da dal dalla davanti del della delle "
        "dentro devo di diabetico diabetica dice domanda donna dopo dove due e è ecco era ero fa "
        "fame febbre feriti ferito ferita fermo ferma fermi figli figlia figlio finita forse "
        "freddo fuori gentile già giorno gli gomma grazie guasto guasta guidando ha hai hanno ho "
        "hotel i idea ieri il in incidente incinta infortunato intrappolato io italiano italiana "
        "la le lei lì lo loro lui ma macchina madre malato malata male marito me medico meno "
        "mentre mi mia mie miei mio moglie molto momento morto morta motore ne nessuno niente no "
        "noi nome non nostra nostro notte numero o oggi ok okay ora ospedale padre panne parlare "
        "passaporto paura per perché perdo perso persa però persona persone piede più poco polizia "
        "polizza posso potete preoccupato presto prego problema pronto può qua qualcuno quale "
        "quando quanto quella quello questa questo qui rimasto rimasta ritardo rotta rotto rubato "
        "rubata sa sai sala salve scusa scusi se sei senza si sì sia siamo sola soldi solo sono "
        "sopra sotto sta stanco stanca stata stato sto strada straniero su subito sul sulla taxi "
        "telefono ti tra treno troppo tu tutti un una uno urgente urgenza va valigia vedovo "
        "vegetariano verso vi via viaggio vicino voglio voi volo vorrei operatore umano agente "
        "incastrato nervoso pensionato confuso lontano bisogno"
    ),
    first_names=(
        "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo "
        "franco domenico bruno paolo michele giorgio aldo sergio luciano marco andrea alessandro "
        "matteo lorenzo luca davide federico simone stefano roberto riccardo gabriele leonardo "
        "tommaso filippo emanuele daniele fabio massimo claudio alberto enrico nicola giacomo "
        "edoardo maurizio gianni gianluca maria anna giuseppina rosa angela giovanna teresa lucia "
        "carmela caterina francesca antonietta giulia chiara sara martina valentina alessia silvia "
        "elisa federica elena paola laura sofia aurora alice ginevra emma giorgia beatrice greta "
        "vittoria matilde camilla ilaria simona monica daniela barbara roberta cristina stefania "
        "patrizia claudia marta serena michela debora rita concetta bianca arianna noemi"
    ),
    numbers=(
        "zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove venti"
    ),
    we_are=(
        "siamo | siamo in | eravamo in | famiglia di | gruppo di | in totale | totale "
        "| viaggiamo in | eravamo"
    ),
    persons="persone | persona | passeggeri | viaggiatori | in totale | in tutto",
    adults="adulti | adulto | adulte | grandi",
    adult=(
        "moglie | marito | compagna | compagno | fidanzata | fidanzato | ragazza | ragazzo | madre "
        "| padre | mamma | papà | amico | amica | fratello | sorella | collega | nonna | nonno | "
        "suocera | amici | amiche | colleghi"
    ),
    child=(
        "bambino | bambina | bimbo | bimba | neonato | neonata | figlio | figlia | nipotino | "
        "nipotina"
    ),
    children="bambini | bambine | bimbi | bimbe | neonati | figli | figlie | minori | ragazzini",
    groups={
        "noi due": (2, 0),
        "tutti e due": (2, 0),
        "tutti e tre": (3, 0),
        "tutti e quattro": (4, 0),
        "i miei genitori": (3, 0),
        "gemelli": (0, 2),
        "in coppia": (2, 0),
    },
    together="con | io e | e io | ed io | io più | ho | abbiamo | e me | io +",
    and_="e | ed | più | + | &",
    no_children="senza bambini | senza figli | nessun bambino | niente bambini",
    alone=(
        "da solo | da sola | solo io | soltanto io | sono solo | sono sola | sola | completamente "
        "solo | viaggio solo | viaggio sola"
    ),
    not_alone="non sono solo | non sono sola | una sola | non da solo | non da sola "
    "| è sola | è solo | è da sola | è da solo",
    hurt="feriti | ferito | ferita | ferite",
    nobody_hurt=(
        "nessuno è ferito | nessun ferito | nessuno ferito | non ci sono feriti | senza feriti | "
        "nessuno si è fatto male | illesi | illeso | non sono ferito | non sono ferita | illesa"
    ),
    i_am_hurt="sono ferito "
    "| sono ferita "
    "| sto sanguinando "
    "| mi sono fatto male "
    "| mi sono fatta male",
    pets="cane | cani | cagnolino | cagna | gatto | gatti | gatta | animale | animali | cucciolo",
    no_pets="senza animali | nessun animale | niente animali | senza cane",
    bitten="morso | morsa | morsicato | graffiato | aggredito da | investito un",
    no_contract=(
        "non (?:ho|trovo|ricordo|so|conosco|mi ricordo) (?:qui |con me )?(?:il numero|il mio "
        "numero|il contratto|la polizza|i documenti|il n°|numero)(?: con me| qui| sottomano| "
        "dietro)? | non (?:ce l'ho|l'ho)(?: con me| qui| sottomano| dietro)? | non lo "
        "(?:so|ricordo|trovo) | senza (?:il numero|numero di contratto) | (?:è|l'ho lasciato) a "
        "casa | (?:ho )?perso (?:il contratto|la polizza)"
    ),
    no_idea="no | non so | non lo so | nessuna idea | boh | non ho idea | non ricordo | nessuno",
    low_battery=(
        "(?:poca|senza|quasi senza) batteria | batteria (?:scarica|quasi scarica|quasi finita|sta "
        "finendo|bassa|si sta scaricando) | (?:telefono|cellulare) (?:si sta spegnendo|sta per "
        "spegnersi|quasi scarico|si spegne|è quasi scarico|sta morendo) | batteria del "
        "(?:telefono|cellulare) (?:scarica|quasi scarica|è quasi scarica|bassa)"
    ),
    born="nato | nata | nato il | nata il | data di nascita | nascita",
    ago_before="da | da circa | da più di | circa",
    ago_after="fa",
    units="minuti/minuto/min ore/ora/h giorni/giorno settimane/settimana",
    half_an_hour="mezz'ora | mezzora | mezza ora",
    moments={
        "proprio adesso": (0, -1),
        "adesso": (0, -1),
        "appena": (0, -1),
        "ieri sera": (-1, 20),
        "ieri mattina": (-1, 9),
        "ieri pomeriggio": (-1, 15),
        "ieri notte": (-1, 23),
        "ieri": (-1, 12),
        "l'altro ieri": (-2, 12),
        "stamattina": (0, 9),
        "questa mattina": (0, 9),
        "stanotte": (0, 2),
        "oggi pomeriggio": (0, 15),
        "stasera": (0, 19),
        "a mezzogiorno": (0, 12),
    },
    telling=(
        "aiuto | aiutatemi | ciao | buongiorno | buonasera | salve | grazie | macchina | guasta | "
        "in panne | non parte | gomma a terra | gomma | bucato | per favore | ferito | siamo | "
        "sono | ho | il | mi chiamo | rubato | perché | dove | che | è | la mia | chiavi | "
        "bloccato | carro attrezzi | della | nella | di | con la | gli | hanno | mia | mio | ferma "
        "| perso | valigia | incidente | volo | volo cancellato | chi | non | per | autostrada | "
        "al | soccorso"
    ),
)
