"""English."""

from relais.facts.words.model import Words

EN = Words(
    code="en",
    my_name_is=(
        "my name is | my name's | my names | name is | name's | my full name is | i am called | "
        "i'm called | call me | name : | name: | signed | my name"
    ),
    i_am="i am | i'm | im | i’m | speaking : | we are the",
    this_is="this is | it's | it is | here is | here's | its | here",
    regards="regards | best regards | kind regards | sincerely | best wishes | cheers | best",
    not_names=(
        "a about accident after again airport alone already alright also am an and any anyone are "
        "asthmatic at away back bad bag because been being bleeding blocked book booked born both "
        "break breakdown british broke broken but by bye call called calling came can cannot can't "
        "car cash child children cold come contract could customer cancelled crash dead diabetic "
        "did didn't died do does doesn't doing don't done driver driving dying engine english "
        "father fine flat flight fog for french freezing from fuel german get getting go going "
        "gone good got had has have haven't having he hello help here hey hi him his hospital "
        "hotel how hungry hurt husband i i'd i'll i'm i've idea ill in injured insurance insured "
        "is isn't it it's italian just kids know late later leave leaving let like live locked "
        "lost luggage maybe me minutes missed mother my name need needs never new no nobody none "
        "not nothing now number of off ok okay on one only or our out outside over pain passport "
        "phone please police policy pregnant question quite ready really robbed sad safe said "
        "scared see she shocked sick since so somebody someone sorry sos spanish still stolen "
        "stopped stranded street stuck sure taxi tell than thank thanks that the their them then "
        "there they thing think this tired to today tonight too train travelling truck two tyre "
        "unconscious under unwell urgent us very waiting want was wasn't we we're well went were "
        "what what's when where which who who's why wife will with without won't worried would "
        "writing wrong yeah yep yes yesterday yet you your yourself human agent person operator "
        "nope sure hurry talk speak real bot robot minute second moment wait hold forgot remember "
        "motorway road highway km miles near between exit stopped petrol diesel battery keys key "
        "vegetarian vegan homeless soaked lonely allergic dizzy currently trapped"
    ),
    first_names=(
        "james john robert michael william david richard joseph thomas charles christopher daniel "
        "matthew anthony mark steven paul andrew joshua kenneth kevin brian george edward ronald "
        "timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott "
        "brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler "
        "aaron henry peter adam nathan zachary kyle noah ethan liam oliver harry mary patricia "
        "jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret "
        "sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie "
        "rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole "
        "helen samantha katherine christine rachel olivia amelia isla ava sophie grace lily chloe "
        "lucy hannah alice ruby zoe charlotte fiona claire joan rose ruth diane julie megan tom "
        "sam ben max joe dan kate jane sue will"
    ),
    numbers=(
        "zero/none one/a/an two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    ),
    we_are=(
        "we are | we're | were | family of | group of | party of | total of "
        "| we are a family of | total | in total"
    ),
    persons=(
        "people | persons | person | of us | pax | passengers | travellers | travelers | ppl | in "
        "total | altogether"
    ),
    adults="adults | adult | grown ups | grown-ups",
    adult=(
        "wife | husband | partner | girlfriend | boyfriend | mother | father | mum | mom | dad | "
        "friend | brother | sister | colleague | fiancee | fiance | aunt | uncle | grandmother | "
        "grandfather | mother in law | father in law | friends | colleagues"
    ),
    child=(
        "child | kid | baby | infant | toddler | son | daughter | newborn | grandson | "
        "granddaughter"
    ),
    children=(
        "children | kids | babies | infants | toddlers | sons | daughters | grandchildren | minors "
        "| boys | girls"
    ),
    groups={
        "both of us": (2, 0),
        "two of us": (2, 0),
        "my parents": (3, 0),
        "twins": (0, 2),
    },
    together=(
        "with | me and | me plus | me, | and me | and i | and myself | me + | i have | we have | "
        "travelling with | traveling with | i've got"
    ),
    and_="and | plus | + | & | also",
    no_children="no children | no kids | without children | without kids | no child",
    alone="alone | on my own | just me | only me | by myself | just myself | it's me only | solo",
    not_alone="not alone | leave me alone | never alone | let alone | left alone | not on my own "
    "| is alone | she's alone | he's alone | was alone | are alone",
    hurt="injured | hurt | wounded | casualties | casualty | bleeding",
    nobody_hurt=(
        "nobody is hurt | nobody hurt | no one is hurt | no one hurt | noone is hurt | nobody is "
        "injured | nobody injured | no one is injured | no injuries | no one injured | nobody's "
        "hurt | no one's hurt | not hurt | not injured | no injury | unhurt | 0 injured | nobody "
        "was hurt | no one was hurt | nobody got hurt | no one got hurt"
    ),
    i_am_hurt=(
        "i am hurt | i'm hurt | i am injured | i'm injured | i am bleeding | i'm bleeding | i got "
        "hurt | i am wounded"
    ),
    pets="dog | dogs | cat | cats | puppy | kitten | pet | pets | rabbit | parrot | puppies",
    no_pets="no pets | no pet | no animals | no dog | no dogs | without pets | no cat",
    bitten="bitten | bite | bit | bites | attacked by | hit a | scratched",
    no_contract=(
        "(?:do not|don't|dont|haven't|havent|have not) (?:have|got) (?:it|the number|my number|the "
        "contract|my contract|the policy|my policy|the policy number|my policy number|the contract "
        "number|my contract number|that number|the papers|my papers)(?: with me| here| on me| at "
        "hand)? | (?:do not|don't|dont) (?:know|remember|recall) (?:it|the number|my number|the "
        "contract number|my contract number|the policy number|my policy number) | no contract "
        "number | no policy number | not with me | not on me | left it at home | (?:it's|it is) at "
        "home | without the number | can't find (?:it|the number|my contract|my policy) | lost "
        "(?:my|the) (?:contract|policy)"
    ),
    no_idea=(
        "no | nope | no idea | none | don't know | dont know | do not know | not sure | i forgot | "
        "don't remember | can't remember | don't have it | don't have one | i don't have | no clue"
    ),
    low_battery=(
        "(?:phone|mobile|cell)(?: is| battery| is about to| is going to)? (?:dying|die|almost "
        "dead|nearly dead|low|is low|is dying|about to die|almost empty|nearly empty) | low "
        "battery | battery low | battery is low | battery (?:is )?(?:dying|almost dead|nearly "
        "dead|almost empty|nearly empty|running out|about to die|almost gone|nearly gone) | phone "
        "will die | running out of battery | almost out of battery | nearly out of battery | no "
        "battery left | little battery left"
    ),
    born="born | born on | birth date | birthdate | date of birth | dob | birthday",
    ago_before="for | since | for about | for the last | in the last | for over | for almost",
    ago_after="ago | now | already | earlier",
    units="minutes/minute/mins/min/mn hours/hour/hrs/hr/h days/day weeks/week",
    half_an_hour="half an hour | half hour",
    moments={
        "just now": (0, -1),
        "right now": (0, -1),
        "a moment ago": (0, -1),
        "last night": (-1, 22),
        "yesterday evening": (-1, 20),
        "yesterday night": (-1, 22),
        "yesterday morning": (-1, 9),
        "yesterday afternoon": (-1, 15),
        "yesterday": (-1, 12),
        "this morning": (0, 9),
        "this afternoon": (0, 15),
        "this evening": (0, 19),
        "at noon": (0, 12),
        "the day before yesterday": (-2, 12),
        "tonight": (0, 21),
    },
    telling=(
        "help | help me | please help | hello | hi | hey | broke down | car broke down | flat tyre "
        "| flat tire | broken down | thank you | thanks | good morning | good evening | stolen | "
        "stuck | i'm | i am | my | lost my | what | where | please | the | why | when | how | "
        "we're | you | breakdown | tow truck | won't start | hurt | injured | keys locked | with | "
        "cancelled | robbed | don't | can't | need | is | was | missed | our | are"
    ),
)
