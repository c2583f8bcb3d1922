"""Turkish."""

from relais.facts.words.model import Words

TR = Words(
    code="tr",
    my_name_is=(
        "benim adım | adım | adim | ismim | benim ismim | ad soyad : | ad soyad | isim : | ad : | "
        "adım soyadım | imza"
    ),
    i_am="ben",
    this_is="ben | burası",
    regards="saygılarımla | saygılar | selamlar | sevgiler | iyi çalışmalar",
    not_names=(
        "acil acaba ad adım adım ağrı ağrıyor ah aldım alerjik ama anahtar anahtarlar ancak ara "
        "araba arabam arabamız arıza arızalandı arkadaşım aşağı az bana bagaj bavul bavulum ben "
        "beni benim bekliyorum bekle bilmiyorum bilet bir biraz biri birisi biz bize bizim boş "
        "böyle bozuldu bu bugün buradayım burada burası buraya çabuk çalındı çalışmıyor çalmış "
        "çocuk çocuklar çocuğum çok çünkü da daha de değil değilim dedi demek devam diyabet "
        "diyabetik doktor dolayı dur durdu düştü düştüm eder ediyorum efendim ekip en esas eşim et "
        "etmek ev evet fakat fazla geç gece gel geldi gelin geliyor gibi git gittim gün hala "
        "hamile hamileyim hangi hasta hastayım hastane hastanede hava havaalanı havalimanı hayır "
        "hayir hemen hep hiç imdat insan ile ilgili iptal istiyorum iyi iyiyim kadar kaldım kaldık "
        "karım karşı kayboldu kaybettim kaza kere kez kız kim kime kimse kimlik kocam konuşmak "
        "kötü kurtarın kişi kişiyiz lastik lütfen merhaba mi mı motor müşteri mahsur nasıl "
        "nasılsın ne neden nerede nereye niçin niye numara numarası o oğlum ok oldu olarak oluyor "
        "onlar orada otel otobüs otoyol otoyolda öldü önce param pasaport patladı peki poliçe "
        "polis problem rica saat sağ sana sanki selam sen seni siz sizi sigorta sonra sorun sol "
        "son soru şey şimdi şoför şu tabii taksi tamam telefon teşekkür teşekkürler temsilci tren "
        "trafik uçak uçağım uçuş üzgünüm var ve veya ya yahu yakın yalnız yalnızım yanlış yaralı "
        "yaralıyım yardım yardim yarın yaşında yemek yok yol yolda yolcu yolum yüzünden zaten "
        "zaman emin değilim hatırlamıyorum emekli kaldı yetkili"
    ),
    first_names=(
        "mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan "
        "halil süleyman abdullah mahmut recep salih fatih kadir emre hakan adem kemal yaşar bekir "
        "musa metin orhan serkan burak furkan cem can deniz eren yiğit kerem arda berk onur volkan "
        "tolga barış umut selim tarık sinan levent okan engin uğur gökhan ercan erkan ozan mert "
        "kaan fatma ayşe emine hatice zeynep elif meryem şerife zehra sultan hanife merve havva "
        "zeliha esra fadime özlem hacer yasemin hülya cemile sevim gülsüm leyla dilek büşra ayten "
        "songül ebru kübra tuğba rabia derya sibel nurcan pınar gamze gizem ece defne selin seda "
        "burcu aslı melis ceren damla tuba aylin emma maria"
    ),
    numbers=(
        "sıfır bir/tek iki üç dört beş altı yedi sekiz dokuz on on-bir on-iki on-üç on-dört on-beş "
        "on-altı on-yedi on-sekiz on-dokuz yirmi"
    ),
    we_are="toplam | biz | biz toplam | toplamda",
    persons="kişiyiz | kişi | kişilik | kişiydik | kişiler | yolcu | kişilik bir aile | insan",
    adults="yetişkin | yetişkiniz | büyük",
    adult=(
        "eşim | eşimle | karım | karımla | kocam | kocamla | annem | annemle | babam | babamla | "
        "arkadaşım | arkadaşımla | kardeşim | kardeşimle | ablam | abim | nişanlım | sevgilim | "
        "sevgilimle | anneannem | dedem | eşimin"
    ),
    child=(
        "çocuk | bebek | bebeğim | bebeğimle | çocuğum | çocuğumla | oğlum | oğlumla | kızım | "
        "kızımla | torunum | bebeğimiz | çocuğumuz"
    ),
    children=(
        "çocuk | çocuklu | çocuğum | çocuğumla | bebek | kızım | kızımla | oğlum | oğlumla | "
        "çocuklarım | çocukla | çocuğumuz"
    ),
    groups={
        "ikimiz": (2, 0),
        "üçümüz": (3, 0),
        "dördümüz": (4, 0),
        "beşimiz": (5, 0),
        "iki kişiyiz": (2, 0),
        "anne babam": (3, 0),
        "ikizler": (0, 2),
        "ikizlerim": (0, 2),
    },
    together=(
        "ile | ben ve | ve ben | birlikte | beraber | yanımda | eşimle | karımla | kocamla | "
        "arkadaşımla | annemle | babamla | sevgilimle | kardeşimle | çocuğumla | oğlumla | kızımla "
        "| bebeğimle | ben | ailemle"
    ),
    and_="ve | artı | + | &",
    no_children="çocuk yok | çocuksuz | çocuğumuz yok",
    alone=(
        "yalnızım | tek başımayım | tek başıma | tekim | yalnız | sadece ben | bir tek ben | "
        "yalnızca ben"
    ),
    not_alone="yalnız değilim | tek başıma değilim | yalnız bırakma",
    hurt="yaralı | yaralılar | yaralandı | yaralımız",
    nobody_hurt=(
        "yaralı yok | kimse yaralanmadı | kimse yaralı değil | yaralı değilim | yaralanan yok | "
        "yaralanan olmadı | yaralımız yok | kimseye bir şey olmadı"
    ),
    i_am_hurt="yaralıyım | yaralandım | kanamam var",
    pets=(
        "köpek | köpeğim | köpeğimle | köpeğimiz | köpekle | kedi | kedim | kedimle | kedimiz | "
        "evcil hayvan"
    ),
    no_pets="hayvan yok | evcil hayvan yok | köpek yok | evcil hayvanım yok",
    bitten="ısırdı | ısırık | ısırıldım | saldırdı | tırmaladı | köpek ısırığı",
    no_contract=(
        "(?:numara|numaram|numarası|poliçe|poliçem|sözleşme|poliçe numaram|sözleşme numaram|poliçe "
        "numarası|sözleşme numarası|belgelerim) (?:şu an |şimdi )?(?:yanımda değil|yanımda "
        "yok|yok|bende yok|bende değil|evde|evde kaldı) | (?:numarayı|numaramı|poliçe "
        "numaramı|poliçe numarasını|sözleşme numarasını|sözleşme numaramı) "
        "(?:bilmiyorum|hatırlamıyorum|bulamıyorum) | yanımda (?:değil|yok) | evde kaldı | poliçemi "
        "kaybettim"
    ),
    no_idea="hayır | bilmiyorum | hatırlamıyorum | yok "
    "| emin değilim "
    "| fikrim yok "
    "| unuttum "
    "| hayir",
    low_battery=(
        "(?:şarjım|şarj|pilim|pil|bataryam) (?:bitiyor|az|bitmek üzere|çok az|bitti bitecek|az "
        "kaldı|biterse|düşük|zayıf|bitecek) | telefonum (?:kapanmak "
        "üzere|kapanacak|kapanıyor|bitiyor) | telefonumun (?:şarjı|pili) (?:bitiyor|az|çok "
        "az|bitmek üzere|bitecek)"
    ),
    born="doğum tarihim | doğum tarihi | doğumlu | doğdum | d. tarihi | doğum",
    ago_before="son",
    ago_after="önce | önceden | evvel | süredir | dir | beri",
    units="dakika/dk/dakikadır saat/saattir/sa gün/gündür hafta/haftadır",
    half_an_hour="yarım saat",
    moments={
        "şimdi": (0, -1),
        "az önce": (0, -1),
        "demin": (0, -1),
        "dün akşam": (-1, 20),
        "dün gece": (-1, 23),
        "dün sabah": (-1, 9),
        "dün öğleden sonra": (-1, 15),
        "dün": (-1, 12),
        "evvelsi gün": (-2, 12),
        "önceki gün": (-2, 12),
        "bu sabah": (0, 9),
        "bu akşam": (0, 19),
        "bu gece": (0, 2),
        "öğlen": (0, 12),
        "bugün öğlen": (0, 12),
    },
    telling=(
        "imdat | yardım | yardım edin | merhaba | selam | günaydın | iyi günler | iyi akşamlar | "
        "teşekkürler | sağol | araba | arabam | bozuldu | arabam bozuldu | lastik patladı | "
        "lastiğim | lütfen | kaza | kaza yaptım | çalındı | kayboldu | ben | ve | bir | çekici | "
        "yaralı | yok | var | nerede | neden | kim | otoyolda | bu | yolda kaldım | yolda kaldık | "
        "çok | mı | mi | için | iptal | uçuşum | pasaportum | telefonum | anahtar | anahtarlar | "
        "çalışmıyor | cüzdanım | anahtarım | valizim | uçağım | istiyorum | acil | eşim | oğlum | "
        "kızım"
    ),
)
