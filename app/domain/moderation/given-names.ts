/**
 * Given names that are common in Britain, among people of every origin who live here; our own compilation, in lower case
 * and without accents. A name that is missing here is still found behind a title, or on a provider's own list.
 */
const NAMES = `
aaliyah aaron abbas abby abdul abdullah abdulrahman abi abigail abu adam adama adebayo adel adele adeola adnan adrian adriana
aelwyn agata agnes agnieszka ahmad ahmed aidan aileen aimee aisha aishah ajay akash akua alan alana alasdair alastair albert
aleksander aleksandra alessandro alex alexander alexandra alexis alfie alfred ali alia alice alicia alina alisha alison alistair
allan allison alun alwyn alyssa amanda amara amber ameera amelia amelie amina aminata amir amira amit amjad amy ana anastasia
anca andrea andreea andrei andrew andrzej andy aneta aneurin angela angharad angie angus anil anila anisa anita anjali ann anna
annabel anne annette annie anthony anton antonia antonio anwar aoife arash archie aria arif arjun arlene arnold artur arun asad
asha ashanti asher ashley ashok asif asma aswad atif audrey austin ava awais ayaan ayah ayanda ayesha ayo azad azhar aziz babajide
babatunde bahar balraj balvinder barbara barry bartosz beata beatrice becca becky belinda ben benjamin bernadette bernard
bernice beryl bethan bethany betty bev beverley bhavna bianca bilal billy blessing bobby bogdan bolanle boris bozena bradley
brandon branwen brenda brendan brian bridget brigitte bronwen bronwyn bruce bryan bryn byron caitlin caleb callum calvin cameron
camilla candice carl carla carlos carly carmen carol carole caroline carolyn carys caspar cassandra catherine cathy catrin
catriona cecilia celia ceri chandra chantelle charlene charles charley charlie charlotte chelsea cheryl chiamaka chidi chinedu
chioma chloe chris christian christina christine christopher chukwu cian ciara cindy claire clara clare clarence claudia
clive cody colette colin colleen conall connor conor constance corey courtney craig crystal curtis cynthia dafydd daisy dale
damian damien damilola dan daniel daniela danielle danny dariusz darrell darren daryl dave david davina deborah debbie deepa
deepak delroy delyth demi denis denise dennis denzel derek derrick desmond dewi diana diane dilip dilys dimitri dinah dominic
dominik dominika donald donna doreen dorina doris dorota dorothy doug dougal douglas duncan dwayne dylan eamonn ebony edgar edith
edna eduardo edward edwin eileen eilidh eirian eirlys elaine eleanor elena eleri elias elijah elin elisabeth elisha eliza
elizabeth ella ellen ellie elliot elliott elsie elspeth elvis emeka emil emilia emily emma emmanuel enid eric erica erin ernest
esme esther ethan ethel euan eugene eva evan eve evelyn ewa ewan ewelina ezra fadi faisal farah farhan farid farooq farzana fatima
fatimah fatou fatoumata felicity felix fergus fernando fiona fionnuala florence folasade frances francesca francis francisco
freda freddie frederick freya funmilayo gabriel gabriela gabrielle gail gareth gary gavin gaynor gemma geoff geoffrey george
georgia georgina gerald geraldine gerard gerry gillian gina giorgio giovanni gladys glen glenda glenn glenys gloria gordon
grzegorz gracie graham grainne grant greg gregory greta gruffydd gurdeep gurmeet gurpreet gwen gwenda gwyn gwyneth habib hadiya
hafsa hakim hamid hamish hamza hana hani hanna hannah harjit harold haroon harpreet harriet harrison harry haruna harvey harvinder
hasan haseeb hassan hayley hazel heather hector heidi helen helena henry herbert hilary hilda hiroshi holly howard hugh hugo
huma humza husain hussain hussein hywel iain ian ibrahim idris iestyn ieuan ifan ifeoma ikram ilham iman imogen imran inayat
indira inga ingrid ioan ioana ion iqbal irena irene irfan iris irina isaac isabel isabella isabelle isaiah isha ishaan islwyn
ismail isobel israel ivan ivana ivor ivy iwan iwona izabela jaap jacek jackie jacob jacqueline jacqui jade jagdeep jakub jalal
jamal jamie jamila jan jana jane janet janice janine janusz jaqueline jared jaroslaw jasmin jasmine jason jaspreet jasvinder
javed javier jayden jayne jean jeanette jeff jeffrey jemima jennifer jenny jeremiah jeremy jermaine jerome jerzy jess jesse jessica
jia jill jim jimmy jing joan joann joanna joanne jodie joel johanna john johnny jolanta jon jonathan jordan jorge jose joseph
josephine josh joshua joyce juan juanita judith judy julia julian juliana julie juliet june junaid justin justyna kacper kadija
kamal kamala kamaljit kamil kamran karen karim karina karl karol karolina karthik kasia katarzyna kate katherine kathleen kathryn
kathy katie katy kaur kavita kay kayleigh keira keisha keith kelechi kelly kelvin ken kenneth kenny kerry keshia kevin khadija
khadijah khalid khalil khan kieran kieron kim kimberley kinga kiran kirsten kirsty kishan kofi krishna kristina krystyna krzysztof
kulwinder kumar kunle kwabena kwame kyle kylie kyra lakshmi lamar lance lara larry latisha laura lauren laurence lavinia lawrence
leah leanne lee leila lenny leo leon leona leonard leroy lesley leslie leszek lewis lia liam lila lilian lillian lily lina linda
lindsay lindsey ling lionel lisa lloyd llewellyn logan lois lola lorenzo loretta lorna lorraine lottie louis louisa louise lowri
lubna luca lucas lucia lucinda lucy ludmila luis luisa lukasz luke lydia lyn lynda lyndsey lynn lynne mabel macie maciej mackenzie
madeleine madhu madison magda magdalena maggie mahesh mahmood mahmoud mair maisie majid malcolm malgorzata malik manan mandeep
mandy manjit manoj mansoor manuel marcel marcia marcin marco marcus marek margaret margarita maria mariam marian mariana marie
marilyn marina mario marion mariusz marjorie markus marlene marlon marsha marta martha martin martina martyn mary maryam mateusz
mathew matilda matthew maureen maurice mavis mawuli maxine maxwell maya mbali meera megan mehmet mei mel melanie melissa mercedes
meredith mfon mia michael michaela michal michele michelle mick miguel mihai mihaela mike mikolaj mila mildred miles milica millie
milly ming miriam mirza mitchell moesha mohamed mohammad mohammed mohsin moira molly mona monica monika morag morgan moses mostafa
muhammad muhammed mujahid muriel murray mustafa myfanwy myra myrtle nadeem nadia nadine naeem nafisa naila nana nancy naomi naresh
nasir nasreen natalia natalie natasha nathan nathaniel naveed navjot nazia nazir neil nell nelson nerys nia niamh nicholas nicky
nicola nicole nigel nikhil nikita nikki nikos nilesh nimrah nina nisha nita nkechi nneka noah noel noor nora noreen norma norman
nuala nusrat obinna octavia olabisi oladele olga oliver olivia oluwaseun olwen olwyn omar oren oscar osman owain owen oyinkansola
pablo paddy padma pamela paolo parminder parveen pascal patience patricia patrick patrycja paul paula pauline pavel pawel pearse
pedro peggy penelope penny perminder pernille perry pete peter petra peyton phil philip philippa phillip phoebe phyllis pierre piotr
polly poppy prakash pranav pravin preeti precious priscilla priti priya priyanka przemyslaw qasim quentin rabia rachael rachel
radoslaw rafal rafael raheem rahim rahul raj raja rajan rajesh rajinder rajiv raju rakesh ralph ram rameez ramesh ramona randeep
rania ranjit raquel rashid raul raymond razia rebecca rebekah reece reginald rehana renata reuben rhian rhiannon rhodri rhona rhonda
rhys ria ricardo richard rick ricky rita riya rizwan robert roberta roberto robyn rodney roger rohan roisin roksana roland roman
ron ronald ronan ronnie rory rosalind rosemary rosie ross rowan rowena roxanne roy ruben rupert rupinder russell ruth ryan ryszard
saad sabah sabina sabrina sadia saeed saffron sagal sahil saima sajid sakina salim salma sally salman salvatore sam samantha sameer
samina samir samson samuel sana sandeep sandra sandy sanjay sanjeev santosh sapna sara sarah sarita saskia satnam satwinder saul
scarlett scott sean sebastian selina selma serena sergei seth shabana shabnam shafiq shahid shahida shahnaz shakira shakeel shamim
shane shanice shannon sharif sharon shaun shauna shawn shazia sheena sheila shelagh shelley sheryl shilpa shirin shirley shivani
shona shreya sian sibongile sidney sidra sienna sigrid silvia simon simone simran sinead siobhan sioned sive slawomir sofia soheil
sonia sonya sophia sophie soraya stacey stan stanislaw stanley stefan stefania stella stephanie stephen steve steven stewart stuart
sue suhail sukhdeep sukhwinder sukhvinder suki suleiman sumaira sunil sunita suresh surinder surjit susan susanna susannah susie
suzanne sven svetlana sybil sylvia sylwia tabitha tahir tahira tallulah tamar tamara tamika tammy tanisha tanveer tanya tara tarek
tariq tatiana tatyana tayyab ted temitope terence teresa terry tessa thandi thelma theo theodore theresa thomas tiago tiffany tim
timothy tina tobias toby todd tolu tom tomasz tommy tony tracey tracy trevor tricia trish tristan trudy tudor tunde tyler tyrone
uche ugo ulrike uma umar una unathi ursula usha usman valentina valerie vanessa vasile veena vera verity vernon veronica vicki vicky
victoria vijay vikram vimal vince vincent vinod violeta virginia vishal vivek vivian vivien vladimir waheed wale walter wanda waqar
waseem wasim wayne wei wendy wiktoria wilfred william winifred winston wojciech wyn xavier xiao yahya yan yasin yasir yasmeen yasmin
yaw yetunde yolanda youssef yousuf yusra yusuf yvette yvonne zachary zafar zahid zahra zain zainab zak zara zaynab zeeshan zeinab
zelda zhang zhen zia zoe zofia zohra zubair zulfiqar zuzanna
`

/**
 * Names that are words of the language, too, or of a place or a month: they count as names only where a capital or a
 * surname says so.
 */
const WORDS = `
abbey adan alan amber ange angel art arthur ash aurora austin autumn barn basil beau bell berry bill blake blessing bob
bonnie brook brooke brooks bud buddy carol chance charity chase cherry chuck clay cliff coral crystal dale dawn dean dee
dell destiny don drew duke earl ed eden ember ern fay faith fawn fern finn flora florence forest frank gale gay gene ginger glory
grace grant guy hank harmony harvest haven hazel heath heather holly honey hope hunter iris ivy jack jasmine jay jewel jo josh joy jude
junior kay ken kit kitty lance laurel leaf lee liberty lily logan lane lou love luna mai mark marsh mars max melody mercy
merry mike miles mo moss nick noble olive opal page parker pat patience patty paige pearl peg penny petal pierce pip piper poppy
precious presley prince prudence ram rand ray reed reg rene rich river rob robin rock rod rose rosemary rowan royal ruby rue rush rusty
ion sage sam sandy saul sasha scarlet scot scott skip sky skye smith sol song sonny spencer star sterling stew storm sue summer sunny taj tad
taylor teal terry theo tiger tina tip tony trinity troy val van velvet verity victor viola violet wade ward warren will willow win
winter woody wren zen israel jordan georgia virginia chad dominica sydney lesley
`

export const ALSO_WORDS: ReadonlySet<string> = new Set(listed(WORDS))

/** Months and towns besides: their capital says nothing, so that only a surname behind makes a name of them. */
export const ALSO_PLACES_AND_MONTHS: ReadonlySet<string> = new Set(
  listed(
    "april august june march may chelsea paris kent devon lincoln preston carlisle florence georgia sydney jordan",
  ),
)

/** Given names that are hardly anything else. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(listed(NAMES).filter((name) => !ALSO_WORDS.has(name)))

function listed(names: string): string[] {
  return names.split(/\s+/).filter(Boolean)
}
