"""What a traveller's own words give away, in the languages that we speak.

A few unmistakable phrases for each sign, as the starts of words: they raise an urgency or spare a
question, they never lower an urgency and never stand in for the danger detector. Case and accents
do not matter. A phrase with a "no" just before it does not count.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from relais.cases.identity import plain

#: told by what is lacking ("no insulin left"), so a "no" takes nothing away
_OF_LACK = frozenset({"insulin", "no_shelter"})

_BEFORE = 2  # words in front of a phrase in which a "no" is looked for

_NEGATIONS = frozenset(
    plain(
        "no not without dont isnt arent pas sans aucun aucune ni sin nicht kein keine keinen ohne "
        "non senza nessun nessuna nao sem niet geen zonder nie bez لا بدون ليس"
    ).split()
)

_PHRASES: Mapping[str, tuple[str, ...]] = {
    "safe": (
        r"(?:we are|we're|i am|i'm|everyone is|everybody is) (?:all )?safe\b|in a safe place",
        r"en securite|tout le monde va bien|a salvo\b|estamos (?:todos )?bien\b",
        r"in sicherheit|uns geht es (?:allen )?gut|al sicuro|stiamo (?:tutti )?bene",
        r"em seguranca|estamos todos bem|(?:zijn|ben) veilig|in veiligheid",
        r"jestesmy bezpieczni|guvendeyi[mz]|نحن بخير|نحن بامان|انا بامان",
    ),
    "unhurt": (
        r"(?:nobody|no one|noone) (?:is |was |got )?(?:hurt|injured)|(?:we are|everyone is) unhurt",
        r"(?:personne n'est|personne de|pas de|aucun) blesse",
        r"nadie (?:esta |ha resultado )?herido|sin heridos|niemand (?:ist |wurde )?verletzt",
        r"nessun ferito|nessuno (?:e |si e )?(?:ferito|fatto male)",
        r"ninguem (?:esta |ficou |se )?(?:ferido|feriu|machucou)|niemand (?:is )?gewond",
        r"nikt nie jest ranny|nikomu nic sie nie stalo|kimse yaralanmadi|yarali yok",
        r"لا احد مصاب|لم يصب احد",
    ),
    "suicidal": (
        r"suicid|kill(?:ing)? myself|end my life|i want to die",
        r"me tuer|mettre fin a mes jours|en finir avec la vie|envie de mourir|je veux mourir",
        r"matarme|quiero morir|quitarme la vida",
        r"selbstmord|mich umbringen|mir das leben nehmen|nicht mehr leben",
        r"uccidermi|ammazzarmi|voglio morire|togliermi la vita",
        r"me matar|quero morrer|tirar a minha vida",
        r"zelfmoord|zelfdoding|mezelf van kant|ik wil dood",
        r"samobojst|zabic sie|chce umrzec",
        r"intihar|olmek istiyorum|kendimi oldur",
        r"انتحار|انتحر|اقتل نفسي|اريد ان اموت",
    ),
    "distress": (
        r"panic attack|psychotic|hallucinat|mental breakdown|severely depressed",
        r"crise d'angoisse|crise de panique|attaque de panique|bouffee delirante",
        r"ataque de panico|ataque de ansiedad|ataque de ansiedade|crise de ansiedade",
        r"panikattacke|nervenzusammenbruch|attacco di panico|crisi di panico",
        r"paniekaanval|atak paniki|panik atak|نوبه هلع|نوبة هلع",
    ),
    "child": (
        r"child\b|children\b|kids?\b|bab(?:y|ies)\b|toddler|infant\b|my (?:son|daughter)\b",
        r"enfants?\b|bebes?\b|nourrisson|mon fils|ma fille\b|ninos?\b|ninas?\b|(?:hijo|hija)s?\b",
        r"kinder\b|kindern\b|(?:mein|unser|das|ein) kind\b|saugling|(?:meine?|unsere?) tochter",
        r"bambin[oaie]\b|neonat[oa]\b|mi[oa] figli[oa]\b|criancas?\b|(?:filho|filha)s?\b",
        r"kinderen\b|(?:mijn|ons) (?:kind|zoon|dochter)|dzieck|dzieci|niemowl|cork[aięe]",
        r"cocu[kg]|bebe[kg]|oglum|kizim|طفل|اطفال|رضيع|ابني|ابنتي",
    ),
    "elderly": (
        r"elderly|grand(?:mother|father|ma|pa)\b|old (?:man|woman|lady|couple)\b",
        r"(?:7[6-9]|[89]\d) ?(?:years old|ans\b|anos\b|jahre\b|anni\b|jaar\b|lat\b|yasind)",
        r"personnes? agees?|grand-?(?:mere|pere)|ancian[oa]|abuel[oa]|gro(?:ss)(?:mutter|vater)",
        r"anzian[oaie]\b|nonn[oa]\b|idos[oa]s?\b|bejaard|starsz[ay] (?:pan|osob)|babci|dziadk",
        r"yasli (?:anne|baba|kadin|adam|bir)|مسن|جدتي|جدي\b",
    ),
    "pregnant": (
        r"pregnan|enceinte|embarazad|schwanger|incinta|gravid[ao]|zwanger|w ciazy|hamile|حامل",
    ),
    "disabled": (
        r"wheelchair|disability|(?:i am|i'm|is) disabled|fauteuil roulant|handicapee?\b",
        r"silla de ruedas|discapaci|rollstuhl|gehbehindert|sedia a rotelle|disabile\b",
        r"cadeira de rodas|deficiencia|rolstoel|gehandicapt|wozku inwal|niepelnospr",
        r"tekerlekli sandalye|كرسي متحرك|اعاقه|اعاقة",
    ),
    "insulin": (r"insulin|انسولين",),
    "alone": (
        r"(?:i am|i'm|im|travelling|traveling|completely|all) alone\b|by myself|on my own",
        r"je suis (?:toute? )?seule?\b|toute? seule?\b|voyage seule?\b",
        r"(?:estoy|viajo) (?:completamente )?sol[oa]\b|(?:bin|reise) (?:ganz )?allein",
        r"sono (?:da |completamente )?sol[oa]\b|(?:estou|viajo) sozinh[oa]",
        r"(?:ben|reis) (?:helemaal )?alleen\b|jestem (?:tu )?(?:sama?|calkiem sama?)\b",
        r"yalnizim|tek basima|وحدي|بمفردي",
    ),
    "motorway": (
        r"motorway|freeway|highway\b|interstate\b|hard shoulder|autoroute|bande d'arret",
        r"autopista|autovia\b|autobahn|standstreifen|autostrad|corsia d'emergenza",
        r"corsia di emergenza|auto-?estrada|snelweg|vluchtstrook|otoyol|otoban",
        r"طريق سريع|الطريق السريع|اوتوستراد",
    ),
    "low_battery": (
        r"(?:my )?phone(?: is|'s)? (?:dying|almost dead|nearly dead|about to die|almost empty)",
        r"plus de batterie sur mon (?:telephone|portable)|mon (?:telephone|portable) va s'eteindre",
        r"sin bateria en el (?:movil|telefono)|me queda poca bateria|handy ?akku",
        r"akku ist fast leer",
        r"telefono e quasi scarico|telemovel (?:esta )?(?:quase )?sem bateria",
        r"telefoon is bijna leeg|telefon (?:mi )?(?:pada|sie rozladowuje)|sarjim bitiyor",
        r"[1-5] ?% (?:battery|left|de batterie|de bateria|akku|batteria|batterij|baterii|sarj)",
        r"بطاريه هاتفي|بطارية هاتفي",
    ),
    "hospital": (
        r"hospital|hopital|clinique\b|krankenhaus|ospedale|ziekenhuis|szpital|hastane|مستشف",
    ),
    "no_shelter": (
        r"nowhere to (?:sleep|stay|go)|no place to (?:sleep|stay)|nulle part ou dormir",
        r"(?:sitio|lugar) donde dormir|donde pasar la noche|keine unterkunft|keinen schlafplatz",
        r"dove dormire|sem lugar para dormir|onde dormir|geen slaapplek|gdzie spac",
        r"kalacak yer(?:im|imiz)? yok|مكان للنوم",
    ),
    "extreme_weather": (
        r"blizzard|snowstorm|freezing|heatwave|heat wave|tempete de neige|canicule",
        r"ola de calor|nevada fuerte|schneesturm|hitzewelle|eiskalt|bufera|ondata di calore",
        r"nevasca|onda de calor|sneeuwstorm|hittegolf|sniezyc|kar firtinasi|عاصفه ثلجيه",
    ),
    "luggage": (
        r"bags?\b|luggage|baggage|suitcase|valises?\b|bagages?\b|maletas?\b|equipaje|koffer",
        r"gepack|valigi[ae]\b|bagagli|malas?\b|bagagem|bagagens|walizk|bagaz|valiz|bagaj",
        r"حقيب|حقائب|امتعه|امتعتي",
    ),
}

_READERS = {
    sign: re.compile(rf"(?<!\w)(?:{'|'.join(map(plain, phrases))})")
    for sign, phrases in _PHRASES.items()
}

SIGNS = frozenset(_READERS)


@lru_cache(maxsize=256)
def read_signs(words: str) -> frozenset[str]:
    """The signs that the words hold, out of `SIGNS`."""
    text = plain(words).replace("’", "'")
    return frozenset(sign for sign in SIGNS if _holds(sign, text))


def _holds(sign: str, text: str) -> bool:
    matches = _READERS[sign].finditer(text)
    return any(sign in _OF_LACK or not _negated(text[: match.start()]) for match in matches)


def _negated(before: str) -> bool:
    clause = re.split(r"[.,;:!?،؟\n]", before)[-1]
    return not _NEGATIONS.isdisjoint(clause.replace("'", "").split()[-_BEFORE:])
