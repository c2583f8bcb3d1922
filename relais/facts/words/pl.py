"""Polish."""

from relais.facts.words.model import Words

PL = Words(
    code="pl",
    my_name_is=(
        "nazywam się | mam na imię | moje imię | moje nazwisko | imię i nazwisko : | imię i "
        "nazwisko | imię : | podpisano | na nazwisko | moje imię to"
    ),
    i_am="jestem | ja jestem",
    this_is="to | tu | tutaj | mówi | z tej strony | pisze | tu mówi | to ja",
    regards="pozdrawiam | z poważaniem | pozdrowienia | z wyrazami szacunku",
    not_names=(
        "a aby akumulator albo ale alergik auta auto autostradzie autostrada awaria awarii bagaż "
        "bardzo bez bilet blisko bo boję boli brak by być była było był chcę chory chora ciąży "
        "chwilę co coś czego czekam czemu czy córka dalej daleko dla dlaczego do dobry dobrze dom "
        "dużo dwa dzieci dziecko dzień dziękuję dziś dzisiaj gdzie godziny hej hotelu hotel i ich "
        "ile im ja jak jaki jakieś jest jesteśmy jestem jeszcze jeśli już kierowca kierowcą "
        "klientem klient klucze kluczyki kobieta kogo kogoś konsultant kradzież ktoś który lekarz "
        "lotnisko lotnisku lub ma mam mama mamy mąż mi mieć mnie mogę moja moje moment mój może "
        "można mu musimy muszę my na nad nam nas nasz nic nie niego niestety nikt noc numer o obok "
        "od ojciec okradziony okradziona ok okej on ona oni operator opona oraz panie pan pani "
        "paszport płaczę po pociąg pod podróży pogotowie pojazd pomoc pomocy pomóż pomóżcie "
        "policja polisa ponieważ poproszę potem potrącony potrzebuję powiem pozdrawiam pracownik "
        "problem proszę przed przepraszam przez przy pytanie ranny ranna razem rozmawiać rozmowa "
        "ruszyć samochód samochodu samochodem samolot sam sama się silnik skąd skradziono "
        "spóźniony sprawa stanął stoję stoimy szpital szpitalu szybko są ta tak tam taxi te teraz "
        "telefon ten to tego tu tutaj twoja tylko tym u ubezpieczony ubezpieczona uderzył ukradli "
        "ulica umowa umowy utknąłem utknęłam uwięziony w walizka wam was wczoraj we wiem więc "
        "wieczór właśnie wody wracam wszystko wypadek wypadku wysiadł z za zaginął zaraz "
        "zatrzasnąłem ze zepsuł zepsuty zgubiłem zgubiłam zgubiony zmęczony zmęczona znaczy znowu "
        "żeby żona żyje człowiek człowiekiem człowieka pomysłu trasie drodze głodny"
    ),
    first_names=(
        "jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz "
        "jerzy tadeusz adam łukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech "
        "robert mateusz marian rafał jacek janusz mirosław maciej sławomir jarosław kamil wiesław "
        "roman władysław jakub artur zdzisław edward mieczysław damian dawid przemysław sebastian "
        "czesław leszek daniel bartosz szymon filip antoni aleksander franciszek mikołaj wiktor "
        "igor anna maria katarzyna małgorzata agnieszka krystyna barbara ewa elżbieta zofia janina "
        "teresa joanna magdalena monika jadwiga danuta irena halina helena beata aleksandra marta "
        "dorota marianna grażyna jolanta stanisława iwona karolina bożena urszula justyna renata "
        "alicja paulina sylwia natalia wanda agata aneta izabela ewelina marzena wiesława genowefa "
        "patrycja julia zuzanna hanna maja lena alicja oliwia amelia weronika kinga dominika "
        "emilia"
    ),
    numbers=(
        "zero jeden/jedna/jedno/jednym/jednego "
        "dwa/dwie/dwoje/dwóch/dwojga/dwójka/dwójkę/dwójką/dwojgiem/dwiema/dwoma "
        "trzy/troje/trzech/trojga/trójka/trójką/trójkę/trojgiem/trzema "
        "cztery/czworo/czterech/czworga/czwórka/czwórką/czworgiem pięć/pięcioro/pięciu/piątka "
        "sześć/sześcioro/sześciu siedem/siedmioro/siedmiu osiem/ośmioro/ośmiu dziewięć/dziewięciu "
        "dziesięć/dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście "
        "siedemnaście osiemnaście dziewiętnaście dwadzieścia"
    ),
    we_are=(
        "jesteśmy we | jesteśmy w | jesteśmy | jest nas | nas jest | było nas | rodzina | w sumie "
        "| razem | jedziemy w | jedziemy we | grupa | podróżujemy w | łącznie"
    ),
    persons="osoby | osób | osoba | osobami | ludzi | pasażerów | podróżnych | osobowa",
    adults="dorosłych | dorośli | dorosłe | dorosły | dorosłe osoby | dorosłymi",
    adult=(
        "żona | żoną | żonę | mąż | mężem | męża | partner | partnerką | partnerem | dziewczyną | "
        "chłopakiem | mama | mamą | mamę | matką | ojcem | tata | tatą | brat | bratem | siostra | "
        "siostrą | kolega | kolegą | koleżanką | przyjacielem | babcia | babcią | dziadkiem | "
        "znajomym"
    ),
    child=(
        "dziecko | dzieckiem | niemowlę | niemowlęciem | syn | synem | syna | synkiem | córka | "
        "córką | córkę | córeczką | wnuk | wnukiem | wnuczką | niemowlakiem"
    ),
    children=(
        "dzieci | dziećmi | synów | synowie | synami | córki | córkami | niemowląt | wnuków | "
        "wnukami"
    ),
    groups={
        "we dwoje": (2, 0),
        "we dwóch": (2, 0),
        "we dwie": (2, 0),
        "we troje": (3, 0),
        "we trzech": (3, 0),
        "we trójkę": (3, 0),
        "w trójkę": (3, 0),
        "we czworo": (4, 0),
        "w czwórkę": (4, 0),
        "w piątkę": (5, 0),
        "w pięcioro": (5, 0),
        "we dwójkę": (2, 0),
        "oboje": (2, 0),
        "moi rodzice": (3, 0),
        "z rodzicami": (3, 0),
        "bliźniaki": (0, 2),
    },
    together="z | ze | ja i | i ja | ja oraz | mam | mamy | jadę z | ja +",
    and_="i | oraz | plus | + | & | w tym",
    no_children="bez dzieci | nie ma dzieci | bez dziecka",
    alone=(
        "sam | sama | tylko ja | samotnie | jestem sam | jestem sama | zupełnie sam | zupełnie sama"
    ),
    not_alone="nie jestem sam | nie jestem sama | nie sam "
    "| nie sama "
    "| ten sam "
    "| ta sama "
    "| taka sama",
    hurt="rannych | ranny | ranna | ranni | poszkodowany | poszkodowana | poszkodowanych | ranne",
    nobody_hurt=(
        "nikt nie jest ranny | nikt nie ucierpiał | nikomu nic się nie stało | brak rannych | nie "
        "ma rannych | bez rannych | nikomu nic nie jest | nikt nie jest poszkodowany | nikt ranny"
    ),
    i_am_hurt="jestem ranny | jestem ranna | krwawię",
    pets=(
        "pies | psem | psa | psy | psami | piesek | pieskiem | kot | kotem | kota | koty | kotami "
        "| zwierzę | zwierzęta | zwierzęciem"
    ),
    no_pets="bez zwierząt | nie mam zwierząt | brak zwierząt | bez psa",
    bitten=(
        "ugryzł | pogryzł | ugryzienie | pogryziony | zaatakował | ugryziony | podrapał | "
        "potrąciłem"
    ),
    no_contract=(
        "nie (?:mam|znam|pamiętam|znajdę|mogę znaleźć) (?:przy sobie |teraz |tutaj "
        ")?(?:numeru|tego numeru|umowy|polisy|numeru polisy|numeru umowy|dokumentów|swojego "
        "numeru|nr polisy|nr umowy)(?: przy sobie| ze sobą| pod ręką)? | nie mam (?:go )?(?:przy "
        "sobie|ze sobą|pod ręką|tutaj) | nie przy sobie | bez numeru | "
        "(?:jest|zostawiłem|zostawiłam|została|leży) w domu | zgubił[ea]m (?:umowę|polisę)"
    ),
    no_idea=(
        "nie | nie wiem | nie mam pojęcia | nie pamiętam | nie mam | brak | nie znam | zapomniałem "
        "| zapomniałam"
    ),
    low_battery=(
        "(?:mało|prawie brak|brak|nie mam|resztka|końcówka) baterii | bateria (?:pada|słaba|mi "
        "pada|się kończy|prawie pusta|zaraz padnie|na wyczerpaniu|mi siada|siada) | "
        "(?:telefon|komórka) (?:pada|zaraz padnie|mi pada|się rozładowuje|zaraz się wyłączy|się "
        "zaraz rozładuje|prawie rozładowany|mi się rozładowuje|zaraz się rozładuje) | kończy (?:mi "
        ")?się bateria | rozładowany telefon"
    ),
    born=(
        "urodzony | urodzona | urodziłem się | urodziłam się | ur. | ur | data urodzenia | "
        "urodzenia"
    ),
    ago_before="od | od około | od ponad | jakieś",
    ago_after="temu",
    units=(
        "minut/minuty/minutę/min/minutami godzin/godziny/godzinę/godz/h/godziną/godzina dni/dzień "
        "tygodni/tygodnie/tydzień"
    ),
    half_an_hour="pół godziny",
    moments={
        "przed chwilą": (0, -1),
        "właśnie teraz": (0, -1),
        "teraz": (0, -1),
        "wczoraj wieczorem": (-1, 20),
        "od wczoraj wieczora": (-1, 20),
        "wczoraj rano": (-1, 9),
        "wczoraj po południu": (-1, 15),
        "wczoraj w nocy": (-1, 23),
        "wczoraj": (-1, 12),
        "przedwczoraj": (-2, 12),
        "dziś rano": (0, 9),
        "dzisiaj rano": (0, 9),
        "rano": (0, 9),
        "dziś w nocy": (0, 2),
        "dziś po południu": (0, 15),
        "dziś wieczorem": (0, 19),
        "w południe": (0, 12),
        "godzinę temu": (0, -61),
        "od godziny": (0, -61),
    },
    telling=(
        "pomocy | pomóżcie | ratunku | cześć | dzień dobry | dobry wieczór | dziękuję | dzięki | "
        "awaria | samochód | nie odpala | proszę | wypadek | ukradli | zepsuł się | jestem | "
        "jesteśmy | nie | się | mam | auto | złapałem gumę | laweta | lawetę | w | na | moja | mój "
        "| gdzie | dlaczego | z | co | kluczyki | zgubiłem | zgubiłam | ranny | kapeć | i | mi | "
        "do | skradziono | opona | lot | od | pękła"
    ),
)
