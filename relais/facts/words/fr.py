"""French."""

from relais.facts.words.model import Words

FR = Words(
    code="fr",
    my_name_is=(
        "je m'appelle | je m appelle | jm'appelle | je me nomme | mon nom est | mon nom c'est | "
        "mon nom | nom : | nom: | nom et prénom : | signé | signée | au nom de | moi c'est"
    ),
    i_am="je suis | j'suis | chui | chuis | suis",
    this_is="c'est | ici | voici | c est | de la part de",
    regards="cordialement | bien cordialement | bien à vous | salutations | cdlt | amicalement",
    not_names=(
        "à accident aéroport ai aide aidez allergique allez alors anglais anglaise après arrêt "
        "arrêté arrêtée as asthmatique attends au aucun aucune aujourd'hui aussi autoroute aux "
        "avec avez avons bagage batterie beaucoup besoin bien blessé blessée bloqué bloquée "
        "bonjour bonsoir bouge bus c'est ça car carte ce ces cet cette chez client cliente clé "
        "clés coincé coincée combien comment contrat côté d'accord dans de depuis des désolé "
        "désolée deux diabétique dire dois donc du elle en enceinte encore enfant enfants enfermé "
        "enfermée est et été êtes eu euh fait faire fatigué fatiguée femme fille fils français "
        "française froid gare gentil grave hôpital hôtel hier homme ici il ils italien j'ai "
        "j'étais je jamais juste l'a la le les leur lui ma madame mais mal malade malheureusement "
        "mari me mer merci mes minute minutes moi mon monsieur mort morte moteur même ne non nos "
        "notre nous numéro on ou où oui panne papiers par parce parler pas passager passeport "
        "pendant personne perdu perdue peu peur peut peux plaît plus pneu police portable pour "
        "pourquoi pouvez près problème puis qu'on quand que quel quelle quelqu'un qui quoi "
        "rappelez répondre retard route rue s'il sais sans secours seul seule si soir sommes son "
        "sont sortie sos stp suis sur svp ta taxi te toi tombé tombée toujours tout toute train "
        "très trouve tu un une urgence urgent va vais valise vers veux vient ville vite voilà "
        "voiture vol volé volée vos votre voudrais vous voyage y assuré assurée retraité retraitée "
        "propriétaire conducteur arrivé arrivée voyageur voiture remorque humain conseiller agent "
        "robot attendez idée rien ouais nan ben bah hospitalisé hospitalisée immobilisé "
        "immobilisée parti partie abonné adhérent"
    ),
    first_names=(
        "jean marie pierre michel andré philippe louis rené alain jacques bernard marcel daniel "
        "roger robert paul claude christian henri georges nicolas françois thomas julien laurent "
        "frédéric olivier antoine maxime alexandre lucas hugo léo gabriel arthur jules raphaël "
        "adam nathan enzo mathieu vincent sébastien christophe stéphane patrick pascal éric david "
        "thierry didier gilles yves guillaume romain kevin anthony quentin baptiste clément théo "
        "luc marc jeanne françoise monique catherine nathalie isabelle jacqueline anne sylvie "
        "martine nicole christine valérie sandrine stéphanie céline sophie véronique chantal "
        "patricia brigitte julie aurélie laetitia caroline virginie émilie camille léa manon chloé "
        "emma inès jade louise alice lina léna zoé lucie clara juliette charlotte sarah laura "
        "marion mathilde pauline claire hélène élodie audrey delphine karine agnès florence "
        "dominique annie denise simone amélie margaux élise nadia fatima"
    ),
    numbers=(
        "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize dix-sept dix-huit dix-neuf vingt"
    ),
    we_are=(
        "on est | nous sommes | on était | on es | on est à | nous sommes à | famille de "
        "| groupe de | nous étions | au total | total | ns sommes | on sera"
    ),
    persons="personnes | personne | passagers | passager | voyageurs | au total | en tout | pers",
    adults="adultes | adulte | grands",
    adult=(
        "femme | mari | épouse | époux | compagne | compagnon | conjoint | conjointe | copine | "
        "copain | mère | père | maman | papa | ami | amie | frère | sœur | soeur | collègue | "
        "belle-mère | beau-père | grand-mère | grand-père | amis | amies | collègues"
    ),
    child=(
        "enfant | bébé | nourrisson | fille | fils | petit | gamin | gamine | petit-fils | "
        "petite-fille | ado | gosse"
    ),
    children=(
        "enfants | bébés | filles | fils | petits | gamins | ados | petits-enfants | gosses | "
        "mineurs | garçons"
    ),
    groups={
        "nous deux": (2, 0),
        "tous les deux": (2, 0),
        "toutes les deux": (2, 0),
        "tous les trois": (3, 0),
        "tous les quatre": (4, 0),
        "mes parents": (3, 0),
        "jumeaux": (0, 2),
        "jumelles": (0, 2),
        "en couple": (2, 0),
    },
    together=(
        "avec | moi et | et moi | moi + | moi plus | j'ai | on a | accompagné de | accompagnée de "
        "| et moi-même"
    ),
    and_="et | plus | + | &",
    no_children="sans enfants | sans enfant | pas d'enfants | pas d'enfant | aucun enfant",
    alone=(
        "seul | seule | tout seul | toute seule | juste moi | que moi | moi seul | moi seule | moi "
        "uniquement"
    ),
    not_alone=(
        "est seul | est seule | est toute seule | est tout seul "
        "| pas seul | pas seule | pas tout seul | pas toute seule | un seul | une seule "
        "| la seule | "
        "le seul | jamais seul | jamais seule"
    ),
    hurt="blessés | blessé | blessée | blessées",
    nobody_hurt=(
        "personne n'est blessé | personne de blessé | pas de blessé | pas de blessés | aucun "
        "blessé | sans blessé | personne n est blessé | personne n'a été blessé | personne est "
        "blessé | 0 blessé | pas blessé | pas blessée | pas blessés | indemnes | indemne | "
        "personne n'a rien"
    ),
    i_am_hurt="je suis blessé | je suis blessée | je saigne | suis blessé | suis blessée",
    pets=(
        "chien | chiens | chienne | chat | chats | chatte | chiot | chaton | animal | animaux | "
        "lapin"
    ),
    no_pets="pas d'animaux | pas d'animal "
    "| sans animaux "
    "| aucun animal "
    "| pas de chien "
    "| pas de chat",
    bitten="mordu | mordue | morsure | griffé | griffée | attaqué par | percuté un | attaquée par",
    no_contract=(
        "(?:je n'ai|je ne l'ai|j'ai|je l'ai|n'ai|nai|on n'a|on a) pas (?:avec moi|le numéro|mon "
        "numéro|le contrat|mon contrat|ce numéro|les papiers|mes papiers|le num|de numéro|sur "
        "moi|sous la main|le n°|retrouvé|trouvé) | (?:pas|plus) (?:sur moi|sous la main|avec "
        "moi|de numéro) | (?:connais|retrouve|trouve|rappelle|souviens|sais) (?:pas|plus) (?:le "
        "numéro|du numéro|mon numéro|mon contrat|le contrat|de mon numéro) | sans (?:le numéro|mon "
        "contrat|numéro) | (?:resté|laissé|est) à la maison | perdu (?:mon|le) (?:contrat|numéro)"
    ),
    no_idea=(
        "non | aucune idée | sais pas | je ne sais pas | je sais pas | jsp | pas de numéro | aucun "
        "| je l'ai pas | je n'ai pas | j'ai pas | me souviens pas | me rappelle pas | non désolé"
    ),
    low_battery=(
        "(?:plus|presque plus|bientôt plus|peu|quasi plus) de (?:batterie|batt|charge) | batterie "
        "(?:faible|presque vide|va lâcher|bientôt morte|bientôt vide) | (?:téléphone|portable|tel) "
        "(?:va s'éteindre|va se couper|bientôt éteint|va couper|presque déchargé|va lâcher|n'a "
        "presque plus de batterie|se décharge) | téléphone est presque déchargé"
    ),
    born="né | née | né le | née le | né(e) le "
    "| date de naissance "
    "| naissance "
    "| anniversaire "
    "| ddn",
    ago_before="il y a | depuis | ça fait | cela fait | y a | ca fait | voilà",
    ago_after="",
    units="minutes/minute/min/mn heures/heure/h jours/jour semaines/semaine",
    half_an_hour="une demi-heure | une demi heure | demi-heure",
    moments={
        "à l'instant": (0, -1),
        "tout de suite": (0, -1),
        "maintenant": (0, -1),
        "hier soir": (-1, 20),
        "cette nuit": (0, 2),
        "hier matin": (-1, 9),
        "hier après-midi": (-1, 15),
        "hier": (-1, 12),
        "avant-hier": (-2, 12),
        "ce matin": (0, 9),
        "cet après-midi": (0, 15),
        "ce soir": (0, 19),
        "à midi": (0, 12),
        "la nuit dernière": (-1, 23),
    },
    telling=(
        "aide | aidez | aidez-moi | au secours | bonjour | bonsoir | salut | panne | en panne | "
        "voiture en panne | merci | svp | stp | je | j'ai | c'est | est | pneu crevé | urgence | "
        "volé | quelqu'un | pourquoi | s'il vous plaît | perdu | blessé | avec | nous | on est | "
        "et | ma | mon | dans | sur | suis | coincé | au | vol annulé | annulé | clés | dépanneuse "
        "| remorquage | sans | pas | oui | voiture | les | du"
    ),
)
