extension Words {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    // The command line
    case .or: " eller "
    case .unknownVerb: "Ukendt kommando »{1}«."
    case .unknownOption: "Ukendt tilvalg »{1}«."
    case .didYouMean: "Mente du »{1}«?"
    case .badValue: "»{1}« kan ikke bruges til --{2}. Skriv {3}."
    case .missingWord: "Der mangler {1}."
    case .refusedValue: "»{1}« kan ikke bruges til --{2}. {3}"
    case .planCovers: "Planen går fra {1} til {2}."
    case .noSuchActivity: "Der er ingen aktivitet »{1}«. Skriv en af dem: {2}."
    case .nothingToCancel:
      "{1} har ingen møder i de dage, som kan flyttes; hvad der ligger før {2}, er holdt."
    case .daysBackwards: "Den sidste dag ligger før den første."
    case .frozenBeforeFrom: "Planen ændres først fra {1}; alt før den dag er fast i forvejen."
    case .badSetting: "Indstillingen »{1}« kan ikke bruges. {2}"
    case .setTwice: "{1} er sat to gange. Sæt den én gang."
    case .scenarioTwice: "Et andet scenario hedder også »{1}«. Giv hvert sit navn."
    case .wantedTimes:
      """
      Skriv en ugedag, en uge, en måned, en dato eller et klokkeslæt, fx »tirsdag formiddag«, \
      »uge 42« eller »13-10-2026 9.00«.
      """
    case .emptyScenario: "Der er ingen regel i scenariet. Skriv »navn: regel.parameter=værdi«."
    case .yesNo: "ja, nej"
    case .fromTo: "{1} til {2}"
    case .wantedTime: "et klokkeslæt, fx 08:30"
    case .valueCanBe: "Værdien kan være: {1}."
    case .valueDate: "DATO"
    case .valueRule: "REGEL"
    case .valueValue: "VÆRDI"
    case .valueFolder: "MAPPE"
    case .valueWord: "ORD"
    case .valuePerson: "PERSON"
    case .valueParameter: "PARAMETER"
    case .valueVerb: "KOMMANDO"
    case .verbUsage: "Brug: aarshjul {1} [tilvalg]"
    case .optionsHeading: "Tilvalg:"
    case .otherwise: "ellers {1}"
    case .exampleHeading: "Eksempel:"
    case .exampleExplain:
      "aarshjul explain mitaar --event \"sparring nord-01 3\" --not tirsdag"
    case .exampleScenarios: "aarshjul scenarios mitaar --scenario \"rolig uge: leaderWeek.most=1\""
    case .whatItIs: "grupper og et helt år uden sammenfald, med bevis"
    case .commandShape: "aarshjul KOMMANDO [MAPPE] [tilvalg]"
    case .manualName: "NAVN"
    case .manualUsage: "BRUG"
    case .manualVerbs: "KOMMANDOER"
    case .manualExit: "SVAR"
    case .exitCodes:
      """
      0 udført; 1 ingen plan findes, eller en kontrol fandt brud; 2 forkert brug eller fejl i \
      filerne; 3 stoppet, før der var en plan; 4 kunne ikke skrive
      """
    case .askHelp: "Skriv »aarshjul help« for hjælp."
    case .programLine: "aarshjul: grupper og et helt år uden sammenfald, med bevis."
    case .usageLine: "Brug: aarshjul KOMMANDO [MAPPE] [tilvalg]"
    case .helpHint: "»aarshjul help KOMMANDO« forklarer hver af dem med et eksempel."
    case .settingShape: "Skriv regel.parameter=værdi, fx chiefDay.most=3."
    case .unknownRule: "Der er ingen regel »{1}«. Mente du »{2}«?"
    case .noSuchRule: "Der er ingen regel »{1}«. Reglerne er: {2}."
    case .ruleStaysOn: "Reglen kan ikke slås fra."
    case .ruleStaysHard: "Reglen skal holde."
    case .ruleParameters: "Reglen {1} har: {2}."
    case .missingValue: "»--{1}« mangler en værdi: --{1} {2}."
    case .needlessValue: "»--{1}« tager ingen værdi. Skriv kun --{1}."
    case .optionTwice: "»--{1}« er skrevet to gange. Skriv det én gang."
    case .saysNothingWithout:
      "»--{1}« betyder intet uden --{2}. Skriv også --{2}, eller udelad --{1}."
    case .notBoth: "»--{1}« og »--{2}« kan ikke bruges sammen. Skriv kun det ene."
    case .oneAtATime: "Med --{1} gives ét svar ad gangen. Stil kun ét spørgsmål."
    case .tooManyWords: "»{1}« er et ord for meget. Skriv kun én mappe."
    case .wantedNothing: "intet"
    case .wantedNumber: "et helt tal fra {1} til {2}"
    case .wantedSeconds: "et antal sekunder, fx 10"
    case .wantedDate: "en dato, fx 31-12-2026"

    // Faults and checks
    case .errorsOne: "{1} fejl"
    case .errorsMany: "{1} fejl"
    case .warningsOne: "{1} advarsel"
    case .warningsMany: "{1} advarsler"
    case .faultCount: "{1}, {2}."
    case .faultsOfCalendar:
      "Det angår kun kalenderen. Grupperne dannes alligevel; ret fejlene, før kalenderen lægges."
    case .mustMendOne: "{1} fejl skal rettes, før der kan planlægges."
    case .mustMendMany: "{1} fejl skal rettes, før der kan planlægges."
    case .inOrder:
      "I orden: {1}, {2}, {3}, {4}, skoleår {5}, {6}."
    case .districtsOne: "{1} distrikt"
    case .districtsMany: "{1} distrikter"
    case .workplacesOne: "{1} arbejdsplads"
    case .workplacesMany: "{1} arbejdspladser"
    case .peopleOne: "{1} person"
    case .peopleMany: "{1} personer"
    case .leadersOne: "{1} leder i grupper"
    case .leadersMany: "{1} ledere i grupper"
    case .planNamesGone:
      """
      Planen nævner noget, der ikke er i mappen mere. Tilpas den med: aarshjul replan {1} (er der \
      ændret i lederne, så først: aarshjul rebalance {1} --apply)
      """
    case .planMissing: "{1} findes ikke. Lav den med: aarshjul plan {2}"
    case .error: "fejl"
    case .warning: "advarsel"
    case .cannotWriteFile: "Kan ikke skrive {1}: {2}. Den gamle plan er urørt."

    // The score
    case .ruleHeading: "Regel"
    case .amountHeading: "Antal"
    case .costHeading: "Pris"
    case .totalHeading: "I alt"
    case .breach: "BRUD: {1}"
    case .breachesMore: "og {1} brud til"
    case .noCalendarYet:
      "Planen har kun grupper; kalenderen er ikke lagt endnu. Her er reglerne om grupper:"
    case .planHolds: "Planen holder: ingen faste regler er brudt."
    case .planHoldsUnproven:
      "Ingen faste regler er brudt, men det er IKKE vist, at planen er så god, som den siger."
    case .planBreaksOne: "Planen holder ikke: {1} brud."
    case .planBreaksMany: "Planen holder ikke: {1} brud."
    case .calendarSubject: "Kalender"
    case .groupsSubject: "Grupper i {1}"
    case .boundCost: "{1}: pris {2}"
    case .boundAtLeast: "bevist mindst {1}"
    case .boundClaimed: "planen siger mindst {1}"
    case .boundUnknown: "det er ikke bevist, hvor lidt den kunne være"
    case .proofRecomputed: "beviset er regnet efter"
    case .nothingProven:
      """
      Det er ikke bevist, hvor langt planen er fra den bedste; »aarshjul plan« beviser det for en \
      ny plan.
      """
    case .proofFails: "BEVISET HOLDER IKKE"
    case .proofUnreadable:
      """
      Beviset i {1} kan ikke læses, så det, planen siger er bevist, kan ikke regnes efter. Hent \
      filen igen, eller bevis det for en ny plan: aarshjul plan {2}
      """
    case .unproven: "IKKE REGNET EFTER: beviset kan ikke læses"
    case .noProof: "IKKE BEVIST: der er intet bevis ved planen"
    case .proofMissing:
      """
      Planen siger noget bevist om »{1}«, men beviset for det er ikke i {2}. Hent filen, som den \
      var, da planen blev lavet, eller bevis det for en ny plan: aarshjul plan {3}
      """
    case .groupsCostOther: "Grupperne i {1} koster ikke det, planen siger."
    case .calendarCostsOther: "Kalenderen koster ikke det, planen siger."
    case .boundOfNothing:
      "Planen siger noget bevist om »{1}«, som hverken er et distrikt eller kalenderen."
    case .boundAboveCost: "Planen siger, at mindst {1} er bevist, men selv koster den {2}."
    case .calendarBoundFails: "Kalenderens bevis når {1}, ikke det, planen siger."
    case .verifySummary: "efterprøver planen mod hver regel og regner hver pris efter"
    case .verifyDetails:
      """
      Kontrollen er skrevet uafhængigt af det, der laver planerne, og regner alt forfra. Er en \
      regel brudt, nævnes hvert brud, og svaret er 1. Det er det også, hvis planen siger, at den er \
      bevist, og beviset i plan/proof.json mangler eller ikke holder.
      """

    // Progress
    case .phaseGroups: "grupper"
    case .phaseCalendar: "kalender"
    case .phaseBound: "bevis"
    case .phaseConstruct: "første plan"
    case .phaseImprove: "bedre plan"
    case .phaseGroupsBound: "gruppegrænse"
    case .phaseGroupsProof: "gruppebevis"
    case .phaseClashes: "kollision"
    case .phaseWays: "udveje"
    case .foundClash: "kolliderer: {1}"
    case .phaseGiving: "afvejning"
    case .progressCost: "pris {1}"
    case .progressAtLeast: "mindst {1}"
    case .progressGap: "afstand {1} %"

    // report
    case .previousMissing: "{1} kan ikke læses. Angiv den plan, der blev givet videre før."
    case .optionPrevious: "den plan, der blev givet videre før; fil eller mappe"
    case .valuePlan: "PLAN"
    case .valueActivity: "AKTIVITET"
    case .reportSummary: "skriver siden, årshjulet, tabellerne, brevene og kalenderfilerne"
    case .reportDetails:
      """
      Læser plan/plan.json og lægger alt, der kan gives videre, i plan/: aarshjul.html, \
      årshjulet som SVG, tabeller til Excel, breve og en kalenderfil til hver person, gruppe, \
      chef og arbejdsplads. Det, programmet skrev der før, bliver erstattet; planen, dine egne \
      filer og beskeder fra den sidste ændring bliver. Med --pseudonymise står der ingen navne \
      nogen steder; giv så en anden mappe med --output.
      """
    case .optionToday: "mærk denne dag som i dag"
    case .optionPseudonymise: "erstat navne med faste mærker"
    case .optionSecret: "et ord, der blandes i mærkerne"
    case .reportWritten: "{1} filer er skrevet i {2}/plan. Åbn {2}/plan/aarshjul.html."

    // Options
    case .optionJSON: "skriv resultatet som JSON"
    case .optionLang: "sprog i alt, der vises"
    case .optionSeed: "frø for alle tilfældige valg; samme frø giver samme plan"
    case .optionEffort:
      "hvor meget der regnes, i tusinde skridt; samme tal giver samme plan på enhver maskine"
    case .optionTimeLimit: "stop efter så mange sekunder med den bedste plan indtil da"
    case .optionThreads: "højst så mange tråde; ændrer aldrig planen"
    case .optionProgress: "hvordan fremdriften vises på standardfejl"
    case .optionQuiet: "vis kun fejl"
    case .optionDryRun: "vis resultatet uden at skrive det"
    case .optionSet: "sæt en regel for denne kørsel, fx chiefDay.most=3 eller bridgeDays.on=nej"
    case .optionOutput: "skriv plan/ i denne mappe i stedet for i planmappen"
    case .optionHelp: "vis hjælp"

    // check
    case .checkSummary: "læser alt og melder hver fejl og hver regel, der ikke kan holde"
    case .checkDetails:
      """
      Alle fejl i alle filer meldes på én gang, hver med fil, række og kolonne, hvad der er \
      galt, og hvad der skal stå. Derefter findes det, der ikke kan lade sig gøre, uanset \
      hvordan der planlægges.
      """

    // completions, manual, help
    case .completionsSummary: "skriver fuldførelse til bash, zsh eller fish"
    case .completionsDetails: "Skriver et script på standardud, som skallen læser ved start."
    case .shellName: "skallens navn: bash, zsh eller fish"
    case .helpSummary: "viser hjælp"
    case .helpDetails:
      "Uden et ord: en oversigt. Med navnet på en kommando: dens tilvalg og et eksempel."
    case .manualSummary: "skriver manualsiden (til man)"
    case .manualDetails: "Skriver siden i roff på standardud."

    // export
    case .exportSummary: "skriver gruppe- og kalendermodellen som JSON"
    case .exportDetails:
      """
      Modellerne er fuldstændige: alene ud fra dem kan enhver løse problemet igen og regne vores \
      pris efter. Kalendermodellen gælder grupperne i plan/plan.json; findes den ikke, dannes de \
      først.
      """
    case .groupsImpossible: "Grupperne kan ikke dannes; »aarshjul groups« siger hvorfor."
    case .cannotWriteIn: "Kan ikke skrive i {1}."
    case .modelsWritten: "{1} skrevet i {2}."
    case .modelsOne: "{1} model er"
    case .modelsMany: "{1} modeller er"

    // groups
    case .groupsSummary: "danner sparringsgrupperne alene"
    case .groupsDetails:
      """
      Danner grupperne uden at lægge en kalender; beviset gemmes og efterprøves af verify. Med \
      --details vises hver gruppes pris, den dyreste først, og den næstbedste deling af hvert \
      distrikt. Med --swap vises, hvad det koster, hvis to byttede plads i den plan, der er, eller \
      i de bedste grupper, hvis der ingen er. Med --years dannes grupper for flere år frem med så få \
      gengangere som muligt. Intet af dette ændrer planen.
      """
    case .optionDetails: "vis hver gruppes pris og den næstbedste deling"
    case .optionSwap: "hvad hvis disse to byttede?"
    case .optionYears: "grupper for så mange år frem"
    case .detailsTotal: "Alle grupper tilsammen: {1}"
    case .secondBest: "{1}: den næstbedste deling koster {2} mere: {3}"
    case .secondBestFound:
      "{1}: den bedste anden deling, der er fundet, koster {2} mere (ikke bevist): {3}"
    case .onlyDivision: "{1}: reglerne tillader ingen anden deling."
    case .noSecondBest: "{1}: der blev ikke fundet en anden deling i den tid, der var."
    case .swapInPlan: "I den plan, der er:"
    case .swapInBest: "Der er ingen plan endnu. I de grupper, der dannes nu:"
    case .swapSameGroup: "De to er i samme gruppe og kan ikke bytte."
    case .swapOtherDistrict: "De to er i hver sit distrikt og kan ikke bytte."
    case .swapNotInGroup: "{1} er ikke i en gruppe."
    case .swapForbidden: "De to kan ikke bytte; det bryder reglerne: {1}."
    case .swapEffect: "Prisen for de to grupper går fra {1} til {2} ({3})."
    case .yearsOfGroups: "{1}: {2} på {3} år; færre end {4} kan det ikke blive."
    case .repeatsOne: "{1} genganger"
    case .repeatsMany: "{1} gengangere"
    case .yearsDoNotFit: "{1}: antallet af ledere ({2}) går ikke op i de tilladte gruppestørrelser."
    case .yearsNotApart:
      "{1}: de {2} ledere kan ikke deles, så alle er adskilt, der ikke må være sammen."
    case .yearsTooMany: "{1}: {2} ledere er for mange til at se flere år frem; højst {3}."
    case .yearsStopped: "{1}: stoppet, før der var grupper for alle årene."

    // init
    case .initSummary: "skriver en startmappe med eksempler, der virker"
    case .optionYear: "skoleåret begynder i august dette år"
    case .initDetails:
      """
      Mappen rummer alle de tabeller, programmet læser, med et lille eksempel i hver, og en \
      rules.json, der forklarer sig selv. Filer, der er der i forvejen, røres ikke.
      """
    case .folderName: "mappens navn"
    case .isThereAlready: "{1}/{2} er der allerede. Vælg en anden mappe."
    case .starterWritten: "{1} filer er skrevet i {2}. Prøv nu: aarshjul plan {2}"

    // plan and schedule
    case .planSummary: "laver grupper og hele kalenderen"
    case .planDetails:
      """
      Læser mappen, danner grupper, lægger alle møder, efterprøver planen med en uafhængig \
      kontrol og skriver den i plan/. Ctrl-C eller --time-limit giver den bedste plan indtil da. \
      Findes der ingen plan, siges hvad der står i vejen.
      """
    case .optionGroupsGive:
      """
      så meget må grupperne i alt koste mere end de bedste, hvor kalenderen bliver mere end det \
      billigere
      """
    case .giveHeading: "Grupperne giver, kalenderen får"
    case .giveBest: "Bedste grupper"
    case .giveChosen: "Denne plan"
    case .giveChanged: "Andre grupper end de bedste: {1}"
    case .giveNothing:
      """
      Grupperne er de bedste: der blev ikke fundet andre, hvor kalenderen bliver billigere med \
      mere, end grupperne giver.
      """
    case .scheduleSummary: "lægger kalenderen for de grupper, der er i planen"
    case .scheduleDetails: "Beholder grupperne i plan/plan.json og lægger alle møder på ny."

    // Questions about a plan
    case .valueEvent: "MØDE"
    case .valueGroup: "GRUPPE"
    case .valueWhen: "HVORNÅR"
    case .valueTime: "TIDSPUNKT"
    case .valueFile: "FIL"
    case .valueName: "NAVN"
    case .optionPerson: "en person: id, navn eller en del af navnet"
    case .optionEvent: "et møde: nøgle eller ord som »sparring nord-01 3«"
    case .optionGroup: "en gruppe: mærke, eller navnet på et medlem"
    case .optionAsOf: "den første dag, der kan ændres; tidligere møder er holdt"
    case .optionAudience: "hvem der læser: med participants nævnes ingen kollega i en grund"
    case .notFound: "»{1}« findes hverken i mappen eller i planen."
    case .didYouMeanOne: "Mente du {1}?"
    case .quoted: "»{1}«"
    case .severalFit: "»{1}« kan være flere. Skriv en af dem:"
    case .andMore: "og {1} til"

    // suggest
    case .suggestSummary: "foreslår grupper til en leder og tidspunkter til et møde"
    case .suggestDetails:
      """
      Med --person vises de bedste grupper til en ny leder, eller hvad hver anden gruppe \
      koster for en, der er i en gruppe: pris efter regel, hvad der taler for og imod, og \
      hvilke møder der må flyttes. Med --event vises de bedste andre tidspunkter for et møde, \
      hver med sin pris og de møder, der må vige. Hver pris er kontrollens egen for den \
      ændrede plan. Intet skrives.
      """
    case .optionMost: "højst så mange forslag"
    case .missingQuestion: "--person PERSON eller --event MØDE"

    // explain
    case .explainSummary:
      """
      forklarer planen: hvorfor denne gruppe, dette tidspunkt, og hvorfor ikke et andet
      """
    case .explainDetails:
      """
      Skriv --person, --group eller --event, eller blot et ord efter mappen: et navn, en \
      gruppe, et møde. Med --not spørges, hvorfor et møde ikke ligger et andet sted: \
      »tirsdag«, »uge 42«, »oktober formiddag«; med --at spørges til ét tidspunkt, fx \
      »13-10-2026 9.00«. Svaret er en tabel over tidspunkter og de regler, der taler imod, og \
      en sætning om hvert. Uden noget forklares, hvad i planen der koster mest. Findes der \
      ingen plan, siges hvorfor.
      """
    case .optionNot: "hvorfor ikke da: ugedag, uge, måned, dato, formiddag"
    case .optionAt: "hvorfor ikke på dette tidspunkt, fx »13-10-2026 9.00«"
    case .optionClash: "forklar, hvad der ikke kan forenes, også når der er en plan"
    case .nothingClashes:
      """
      Der er intet, der ikke kan forenes: en plan findes. Lav den med: aarshjul plan {1}
      """
    case .dayHeading: "Dag"
    case .tableLegend:
      """
      x: reglen forbyder tidspunktet; +4: det koster 4 mere. Dagens bedste tidspunkt er vist.
      """

    // diff
    case .diffSummary: "viser forskellen på to planer: personer, møder, priser"
    case .diffDetails:
      """
      A og B er planmapper eller plan.json-filer; en fil uden for en planmappe læses med den \
      andens mappe. Svaret er, hvem der skifter gruppe eller hold, hvilke møder der er \
      flyttet, nye, aflyst eller har andre deltagere, og hvad hver regel koster i de to. \
      Udgangskoden er 0, også når planerne er forskellige. Med --html skrives en side, der kan \
      åbnes og sendes.
      """
    case .optionHTML: "skriv forskellen som en HTML-side"
    case .missingTwoPlans: "to planer: A og B"
    case .neitherFolder: "Ingen af de to er en planmappe eller ligger i en. Giv mindst én mappe."
    case .hasNoPlan: "{1} har ingen plan. Lav den med: aarshjul plan {1}"
    case .cannotWriteOut: "Kan ikke skrive {1}."

    // scenarios
    case .scenariosSummary: "planlægger efter flere sæt regler og viser dem side om side"
    case .scenariosDetails:
      """
      Hvert --scenario er et navn og de regler, der sættes: »navn: regel.parameter=værdi, \
      regel.parameter=værdi«. Mappen planlægges, som den er, og én gang for hvert scenario. \
      Tabellen viser, om der er en plan, hvad grupper og kalender koster, hvad der er bevist, \
      hvem der bærer mest, og hvad hver regel koster mere eller mindre end nu. Hver plan \
      regnes også efter de regler, der gælder nu: hvad den ville koste, og hvor mange faste \
      regler den ville bryde. --set gælder alle. Intet skrives i mappen.
      """
    case .optionScenario: "et scenario: et navn og de regler, der sættes; kan gives flere gange"
    case .optionScenarioCSV: "skriv tabellen som CSV til Excel"
    case .missingScenario: "--scenario »navn: regel.parameter=værdi«"
    case .scenarioAsNow: "som nu"
    case .scenarioMeasure: "Mål eller regel"
    case .scenarioEnding: "Findes der en plan?"
    case .scenarioUnplaced: "Møder uden plads"
    case .scenarioGroups: "Gruppernes pris"
    case .scenarioGroupsProven: "Grupperne er bevist bedst mulige"
    case .scenarioCalendar: "Kalenderens pris"
    case .scenarioBound: "Kalenderen kan ikke koste under"
    case .scenarioTotal: "I alt efter egne regler"
    case .scenarioUnderFirst: "I alt efter reglerne som nu"
    case .scenarioBreaks: "Brud på de faste regler som nu"
    case .scenarioWorst: "Point hos den, der bærer mest"
    case .scenarioWorstName: "Den, der bærer mest"
    case .scenarioImpossible: "umulig"
    case .scenarioNotFound: "ikke fundet"
    case .scenarioStopped: "stoppet"
    case .yes: "ja"
    case .no: "nej"

    // rebalance
    case .rebalanceSummary:
      """
      viser valgene, når ledere er kommet til eller gået, og gennemfører et af dem
      """
    case .rebalanceDetails:
      """
      Sammenligner mappen med plan/plan.json: hvem er kommet til, gået eller har skiftet \
      arbejdsplads. For hvert distrikt vises valgene fra færrest, der skifter gruppe, til de \
      bedste grupper: hvem der flytter hvorhen, hvilke møder der berøres, hvad grupperne koster \
      efter regel, og hvem der har længst vej. Der står »bevist«, hvor hvert valg er bevist og \
      der ikke er andre imellem. En, der er ny, koster ingen flytning, når reglerne giver plads i \
      en gruppe. Uden --apply skrives intet. Med --apply skrives grupperne (det første valg eller \
      --choose), og kalenderen tilpasses med så få flyttede møder som muligt; det holdte og det \
      frosne bliver, som det er.
      """
    case .optionMaxMoves: "højst så mange skifter gruppe"
    case .optionChoose: "valg nummer så og så i hvert distrikt; er der færre, det sidste"
    case .optionApply: "skriv grupperne og tilpas kalenderen"
    case .groupsFit: "Grupperne passer til mappen; ingen skal flytte."
    case .unsettledNone: "Men kalenderen passer ikke til mappen."
    case .unsettledOne: "Men {1} planlagt møde kan ikke blive, som det er."
    case .unsettledMany: "Men {1} planlagte møder kan ikke alle blive, som de er."
    case .replanMends: "Ret kalenderen med: aarshjul replan {1}"
    case .districtProven: "{1}: nye {2}; gået {3} (bevist)"
    case .districtNotProven: "{1}: nye {2}; gået {3} (ikke bevist)"
    case .tooFewMoves:
      """
      Lederne kan ikke deles i grupper efter reglerne med så få flytninger. Giv flere med \
      --max-moves, eller se »aarshjul check«.
      """
    case .divisionNotInTime: "Fandt ingen deling i tide: prøv uden --time-limit."
    case .choiceLine: "{1}: {2} skifter gruppe, {3} berøres, grupperne koster {4}"
    case .choiceProven: "bevist: med så få flytninger koster ingen grupper mindre"
    case .choiceBound: "ikke bevist: med så få flytninger koster grupperne mindst {1}"
    case .choiceUnproven: "ikke bevist"
    case .choicesBetween:
      """
      Mindst {1} skal skifte gruppe. Mellem valgene kan der være andre, som ikke er fundet.
      """
    case .newcomer: "ny"
    case .costsByRule: "pris efter regel: {1}"
    case .longestWay: "længst vej: {1}, {2} minutter til de andre i alt"
    case .meetingsOf: "møder i: {1}"
    case .groupsDissolved: "nedlægges: {1}"
    case .groupsFounded: "ny gruppe: {1}"
    case .onlyChoicesOne: "Der er kun {1} valg."
    case .onlyChoicesMany: "Der er kun {1} valg."
    case .takeAChoice: "Intet er skrevet. Gennemfør et valg med --choose NUMMER --apply."
    case .meetingsOne: "{1} møde"
    case .meetingsMany: "{1} møder"

    // replan
    case .replanSummary: "tilpasser planen med så få flytninger som muligt, når noget er ændret"
    case .replanDetails:
      """
      Sammenligner mappen med plan/plan.json: fravær, lukkedage, et sted, der er faldet bort, nye \
      kalendere, ændrede regler. Det, der er holdt før --from, det frosne og det låste bliver, \
      som det er. Af resten flyttes så få møder som muligt, og så lidt som muligt; hvor det er \
      bevist, at det ikke kan være færre, står der »bevist«. Svaret viser hvad der flyttes, fra \
      hvornår til hvornår, hvorfor, og hvem der skal have besked. Planen skrives med \
      kalenderbeskeder til netop dem. Med --cancel aflyses alle møder i en aktivitet i nogle \
      dage, også dem inden for varslet, og de lægges på andre dage; varer lukningen ved, så skriv \
      den også i closures.csv.
      """
    case .optionFrom: "den første dag, der kan ændres"
    case .fromToday: "i dag, men ikke før planens første dag"
    case .optionFreeze: "møder før denne dag bliver, hvor de er"
    case .optionCancel: "aflys en aktivitets møder i disse dage og læg dem på andre dage"

    // A plan that is made or changed
    case .stoppedBeforePlan:
      """
      Stoppet, før der var en plan. Giv mere tid med --time-limit eller --effort.
      """
    case .planRefused: "Planen blev ikke godkendt af kontrollen og er ikke skrevet:"
    case .fitGroupsFirst: "Grupperne skal tilpasses først: aarshjul rebalance {1} --apply"
    case .nothingWritten: "Intet er skrevet (--dry-run)."
    case .groupsDiffer: "Grupperne i planen passer ikke til mappen: nye {1}; gået {2}."
    case .runFirst: "Kør først: aarshjul rebalance {1} --apply"
    case .withinNotice:
      """
      Møder flyttes hverken fra eller til en dag, der ligger mindre end {1} fremme. Skal de det \
      alligevel: --set notice.moveDays=0, eller lås dem til en anden dag i pins.csv.
      """
    case .inFrozenTime: "Mødet ligger i den frosne periode: vælg en tidligere --freeze-until."
    case .isPinned: "Mødet er låst fast i {1}: ret eller fjern rækken."
    case .pinnedGroupGone:
      """
      Gruppen nedlægges ({1}), men pins.csv låser møder i den: {2}. Slet de rækker i pins.csv, \
      eller lås gruppen dér, så den bliver, og prøv igen.
      """
    case .pinnedFalls: "låst i pins.csv, men gruppen nedlægges: {1}"
    case .nothingMoves: "Intet skal flyttes: planen passer til mappen."
    case .moreOfThem: "og {1} mere"
    case .movedHeading: "Flyttes:"
    case .movedFromTo: "fra {1} til {2}"
    case .touchedHeading: "Bliver liggende, men med andre personer, andet sted eller anden pakke:"
    case .addedHeading: "Nye møder:"
    case .cancelledHeading: "Aflyses:"
    case .toBeTold: "Skal have besked ({1}): {2}"
    case .messagesWritten:
      """
      Kalenderfiler til netop dem ligger i {1}/plan/kalender; beskeder om hvert møde i \
      {1}/plan/kalender/aendringer.
      """
    case .noMeetingMoves: "Ingen møder flyttes."
    case .meetingMoves: "{1} møde flyttes"
    case .meetingsMove: "{1} møder flyttes"
    case .movedOrGivenUp: "Møder, der flyttes eller opgives: {1}, heraf opgives {2}"
    case .cannotBeFewer: "{1}; færre kan det ikke være (bevist)."
    case .provenFewest: "{1}; det er bevist, at det ikke kan være færre end {2}."
    case .becauseCalledOff: "fordi dagen er aflyst"
    case .notAvailable: "ikke ledig: {1}"
    case .becauseRule: "regel: {1}"
    case .togetherWith: "sammen med {1}"
    case .toMakeRoom: "for at gøre plads til de andre"

    // Where no plan exists
    case .explainTries: "»aarshjul explain« prøver, hvad der skal til, for at der findes en plan."
    case .noPlanProven: "Der findes ingen plan, og det er bevist:"
    case .clashOne: "{1}Dette kan ikke gælde:"
    case .clashMany: "{1}Disse {2} ting kan ikke gælde på én gang:"
    case .clashOneBehind: "{1}Med den første udvej for alt ovenfor kan dette stadig ikke gælde:"
    case .clashManyBehind:
      "{1}Med den første udvej for alt ovenfor kan disse {2} ting stadig ikke gælde på én gang:"
    case .triedTogether:
      """
      Hver udvej er prøvet sammen med den første udvej for hver af de andre kollisioner.
      """
    case .cannotBeSmaller:
      """
      Uden blot én af dem kan resten lade sig gøre, og intet mindre sæt kolliderer.
      """
    case .eachNeeded: "Uden blot én af dem kan resten lade sig gøre."
    case .neededUntried: "Det er ikke prøvet, om de alle er nødvendige."
    case .proofChecked: "Beviset er regnet efter."
    case .proofWrong: "BEVISET HOLDER IKKE."
    case .proofNotKept: "Beviset er ikke gemt."
    case .wayOut: "> Hvis {1}{2}"
    case .allAtOnce: "Alt på én gang: hvis {1}{2}"
    case .wayPlanned: ", findes der en plan; pris {1}."
    case .wayRefused: ", går denne kollision væk; den plan, der blev prøvet, holdt ikke kontrollen."
    case .wayClears: ", går denne kollision væk, men der blev ikke fundet en plan i forsøget."
    case .wayUntried: ", går denne kollision væk; om der så findes en plan, er ikke prøvet."
    case .stoppedLooking: "Der blev stoppet, før alt var set efter: der kan være flere."
    case .noPlanFound: "Der blev ikke fundet en plan. Det står i vejen:"
    case .moreObstacles: "og {1} mere."
    case .notProvenImpossible:
      """
      Det er ikke bevist, at der ingen plan er: prøv med et større --effort.
      """
    case .callOffLess:
      """
      Det er aflysningen (--cancel), der ikke levner plads: uden den findes der en plan. Aflys \
      færre dage, eller giv aktiviteten flere dage i rules.json.
      """
    case .checkFinds:
      """
      »aarshjul check« finder det, der ikke kan holde, uanset hvordan der planlægges.
      """
    case .noDivision: "Distrikt {1}: lederne ({2}) kan ikke deles i grupper efter reglerne."
    case .noMeetingDivision:
      """
      Distrikt {1}: lederne ({2}) kan ikke deles i grupper, der alle har en fælles ledig tid i \
      hver periode.
      """
    case .weightsTooLarge:
      """
      Distrikt {1}: reglernes vægte er så store, at priserne ikke kan lægges sammen. Sæt alle \
      vægte ned med samme faktor; det ændrer ikke, hvilke grupper der er bedst.
      """
    case .divisionNotFound: "Distrikt {1}: fandt ingen deling af de {2} ledere i grupper."
    case .noPossibleTime: "{1} har intet muligt tidspunkt{2}."
    case .noRoom: "{1} kan ikke få plads{2}."
    case .takenBy: "optaget af {1}"
    }
  }
}
