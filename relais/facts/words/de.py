"""German."""

from relais.facts.words.model import Words

DE = Words(
    code="de",
    my_name_is=(
        "ich heiße | ich heisse | mein name ist | mein name lautet | mein name | name : | name: | "
        "ich werde genannt | gezeichnet | name ist | heiße | heisse"
    ),
    i_am="ich bin | bin | ich bins | ich bin's",
    this_is="hier ist | hier spricht | das ist | hier schreibt | es ist | hier",
    regards=(
        "mit freundlichen grüßen | freundliche grüße | viele grüße | liebe grüße | grüße | lg | "
        "mfg | vg"
    ),
    not_names=(
        "ab aber abgeschleppt alle allein alleine allergisch als also am an ans antworten auch auf "
        "aus ausgesperrt auto autobahn bahnhof batterie bei beim bewusstlos bin bis bist bitte "
        "blockiert brauche bruder da danke dann das dass dem den der des diabetiker diabetikerin "
        "die dies diese doch du durch ein eine einem einen einer eingesperrt er es fahre fahrer "
        "fest festgefahren flughafen flug frage frau fünf für gar gast gefallen gegen gehe gerade "
        "gestern gestohlen gestrandet gestürzt gesund gleich glaube gut guten habe haben hallo hat "
        "hatte heute hier hilfe helfen hinter hotel ich ihm ihn ihr im in ins ist ja jemand "
        "jemandem jetzt kalt kann kein keine keiner kind kinder können könnte krank krankenhaus "
        "kunde kundin liege liegen liegengeblieben los mal man mann mehr mein meine meinem meinen "
        "meiner menschen mich minuten mir mit mitarbeiter möchte morgen motor müde mutter nach "
        "nacht name nein nicht nichts noch notfall nummer nur ob oder ohne okay ok panne papa pass "
        "passiert polizei raus rentner reifen ruf schade schlecht schlüssel schon schwanger sehr "
        "seit sich sie sind so sofort sohn sprechen stau stecke steckt stehe stehen straße tag "
        "tochter tot über um unfall uns unser unsere unterwegs unten urlaub vater vegetarier "
        "verletzt verloren versichert verspätet vertrag vielleicht vier vom von vor wagen wann war "
        "warte warum was weg weil weiß wer wie wir wird wo wohin zu zug zum zur zurück zwei "
        "zwischen ne nö weder beifahrer raststätte parkplatz asthmatiker moment warten unsicher"
    ),
    first_names=(
        "peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner "
        "horst frank dieter manfred gerhard hans bernd thorsten torsten matthias helmut walter "
        "heinz martin jörg rolf jens sven alexander jan tim tobias lukas leon paul felix jonas max "
        "maximilian finn elias ben noah moritz philipp florian fabian sebastian daniel markus "
        "oliver ralf dirk karl karl-heinz joachim johannes ursula maria monika petra elisabeth "
        "sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne gabriele "
        "christa christine hildegard anna birgit barbara gertrud heike marianne elke martina "
        "angelika irmgard ute nicole anja julia katrin stefanie sandra melanie lena laura lea "
        "hannah mia emma sophie marie leonie johanna katharina heidi greta frieda ulrike silke "
        "tanja jana"
    ),
    numbers=(
        "null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben acht neun zehn "
        "elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
    ),
    we_are="wir sind | wir sind zu | wir waren | familie mit | gruppe von | insgesamt | sind | wir",
    persons="personen | person | leute | menschen | insgesamt | mann hoch | mitfahrer | passagiere",
    adults="erwachsene | erwachsener | erwachsenen",
    adult=(
        "frau | mann | ehefrau | ehemann | partner | partnerin | freundin | freund | mutter | "
        "vater | mama | papa | bruder | schwester | kollege | kollegin | oma | opa | freunde | "
        "freunden | kollegen | freundinnen | lebensgefährtin"
    ),
    child="kind | baby | säugling | sohn | tochter | kleinkind | enkel | enkelin | enkelkind",
    children=(
        "kinder | kindern | babys | söhne | töchter | söhnen | töchtern | kleinkinder | "
        "enkelkinder | kleinkindern | jungs | mädchen"
    ),
    groups={
        "zu zweit": (2, 0),
        "zu dritt": (3, 0),
        "zu viert": (4, 0),
        "zu fünft": (5, 0),
        "zu sechst": (6, 0),
        "zu siebt": (7, 0),
        "wir beide": (2, 0),
        "wir zwei": (2, 0),
        "meine eltern": (3, 0),
        "meinen eltern": (3, 0),
        "zwillinge": (0, 2),
        "zwillingen": (0, 2),
    },
    together="mit | ich und | und ich | ich + | und mir | habe | wir haben | mich und | samt",
    and_="und | plus | + | &",
    no_children="keine kinder | ohne kinder | kein kind",
    alone="allein | alleine | nur ich | ganz allein | ich selbst",
    not_alone="nicht allein | nicht alleine | alleinreisend nicht | allein gelassen "
    "| ist allein | ist alleine",
    hurt="verletzte | verletzten | verletzt | verletzter | schwerverletzte",
    nobody_hurt=(
        "niemand ist verletzt | niemand verletzt | keiner verletzt | keiner ist verletzt | keine "
        "verletzten | keine verletzte | nicht verletzt | unverletzt | niemand wurde verletzt | "
        "keine personenschäden"
    ),
    i_am_hurt="ich bin verletzt | bin verletzt | ich blute | ich habe mich verletzt",
    pets=(
        "hund | hunde | hündin | katze | katzen | kater | haustier | haustiere | kaninchen | "
        "hunden | welpe | hamster"
    ),
    no_pets="keine haustiere | kein haustier | keine tiere | kein hund | ohne haustiere",
    bitten="gebissen | biss | hundebiss | angefallen | gekratzt | angegriffen",
    no_contract=(
        "(?:habe|hab) (?:die |meine |den |meinen |das "
        ")?(?:nummer|vertragsnummer|vertrag|versicherungsnummer|unterlagen|papiere|policennummer) "
        "(?:gerade |leider )?(?:nicht|nich) | (?:keine|kein) (?:nummer|vertragsnummer|vertrag zur "
        "hand|unterlagen|versicherungsnummer) | (?:weiß|kenne|finde) (?:die |meine |den "
        ")?(?:nummer|vertragsnummer|vertrag) (?:nicht|nich) | nicht (?:dabei|bei mir|zur "
        "hand|auswendig) | (?:liegt|ist|sind) (?:zuhause|zu hause|daheim) | vertrag verloren"
    ),
    no_idea=(
        "nein | keine ahnung | weiß nicht | weiß ich nicht | weiss nicht | weiss ich nicht | keine "
        "| hab ich nicht | habe ich nicht | ne | nö | nicht sicher | vergessen"
    ),
    low_battery=(
        "(?:akku|handyakku) (?:ist )?(?:gleich |fast |bald )?(?:leer|schwach|alle) | (?:kaum|fast "
        "kein|fast keinen|wenig|kein|keinen) akku(?: mehr)? | akku (?:hält nicht mehr lange|geht "
        "aus|geht gleich aus|niedrig) | (?:handy|telefon) (?:geht gleich aus|geht bald aus|ist "
        "gleich aus|ist gleich leer)"
    ),
    born="geboren | geboren am | geb | geb. | geburtsdatum | geburtstag | geb. am",
    ago_before="vor | seit | vor etwa | vor ca. | seit etwa | seit über | seit ca.",
    ago_after="lang",
    units="minuten/minute/min stunden/stunde/std/h tagen/tage/tag wochen/woche",
    half_an_hour="einer halben stunde | ner halben stunde | eine halbe stunde | halben stunde",
    moments={
        "gerade eben": (0, -1),
        "gerade": (0, -1),
        "soeben": (0, -1),
        "gestern abend": (-1, 20),
        "gestern früh": (-1, 8),
        "gestern morgen": (-1, 9),
        "gestern nachmittag": (-1, 15),
        "gestern nacht": (-1, 23),
        "gestern": (-1, 12),
        "vorgestern": (-2, 12),
        "heute morgen": (0, 9),
        "heute früh": (0, 8),
        "heute nacht": (0, 2),
        "heute mittag": (0, 12),
        "heute nachmittag": (0, 15),
        "heute abend": (0, 19),
        "letzte nacht": (-1, 23),
    },
    telling=(
        "hilfe | hallo | guten tag | guten abend | guten morgen | bitte | danke | vielen dank | "
        "panne auf | reifen | springt nicht an | liegen geblieben | liegengeblieben | ich | und | "
        "unfall | notfall | autopanne | verletzt | gestohlen | wir | ist | meine | mein | nicht | "
        "schlüssel | mit | auf | kein | der | abschleppwagen | ausgesperrt | verloren | wer | "
        "warum | wo | zu | eine panne | geklaut | das | flug | wagen | koffer | pannenhilfe | auto "
        "| sind | von | für"
    ),
)
