extension FaultID {
  /// What is wrong and what to do instead, in Danish.
  var danish: (problem: String, remedy: String) {
    switch self {
    case .folderIsMissing, .fileIsMissing, .fileIsUnreadable, .fileIsUnknown,
      .fileNameIsMisspelt, .fileIsTooLarge, .tooManyFiles, .textIsBinary, .textIsCut,
      .textIsNotUTF8, .textIsWindows1252, .moreFaults:
      danishOfFiles
    case .tableIsEmpty, .tooManyColumns, .tooManyRows, .cellWithoutHeader, .unclosedQuote,
      .textAfterQuote, .cellIsTooLong, .cellIsEmpty, .columnIsDouble, .columnIsMisspelt,
      .columnIsMissing, .columnIsUnknown, .columnMayBeMisspelt:
      danishOfTables
    case .jsonIsEmpty, .jsonHasTextAfter, .jsonIsCut, .jsonIsTooDeep, .jsonHasEqualSign,
      .jsonColonExpected, .jsonCommaExpected, .jsonCommaMissing, .jsonKeyExpected,
      .jsonKeyIsDouble, .jsonKeyIsMissing, .jsonKeyIsMisspelt, .jsonKeyIsUnknown,
      .jsonWordIsUnknown, .jsonValueExpected, .jsonNumberIsUnreadable, .jsonStringIsOpen,
      .jsonEscapeIsUnknown, .jsonCommentIsOpen, .jsonTypeIsWrong, .versionIsUnknown:
      danishOfJSON
    case .calendarIsNone, .calendarIsCut, .calendarIsTooDeep, .calendarIsTooMuch,
      .calendarHasTooManyEvents, .calendarEndIsStray, .calendarEventHasNoStart,
      .calendarEndsBeforeStart, .calendarLineIsTooLong, .calendarRuleIsTooFrequent,
      .calendarStartsOffRule, .calendarValueIsUnreadable, .calendarZoneIsUnknown,
      .calendarHasNoOwner, .calendarOwnerIsMisspelt:
      danishOfCalendars
    default: danishOfValues ?? danishOfMeaning
    }
  }

  private var danishOfFiles: (problem: String, remedy: String) {
    switch self {
    case .folderIsMissing:
      (
        "Mappen findes ikke eller kan ikke læses.",
        "Angiv en planlægningsmappe, eller lav en med »aarshjul init«."
      )
    case .fileIsMissing:
      ("Filen {0} mangler.", "Læg den i mappen; »aarshjul init« viser et eksempel.")
    case .fileIsUnreadable:
      (
        "Filen kan ikke læses: {0}.",
        "Se efter, om den er åben i et andet program, og om du har adgang."
      )
    case .fileIsUnknown:
      (
        "Filen hører ikke til en planlægningsmappe og læses ikke.",
        "Flyt den ud af mappen, eller giv den det navn, den skal have."
      )
    case .fileNameIsMisspelt:
      ("Filen læses ikke under dette navn.", "Mente du {0}? Omdøb den.")
    case .fileIsTooLarge:
      ("Filen fylder mere end {0} MB.", "Del den, eller tag det med, der skal planlægges efter.")
    case .tooManyFiles:
      ("Der er mere end {0} filer i mappen.", "Tag kun kalendere med for dem, der skal planlægges.")
    case .textIsBinary:
      (
        "Filen indeholder tegn, som ingen tekst har.",
        "Gem den som CSV eller tekst, ikke som regneark."
      )
    case .textIsCut:
      ("Filen er klippet af midt i et tegn.", "Hent eller gem den igen.")
    case .textIsNotUTF8:
      (
        "Filen siger, at den er UTF-8, men har tegn, der ikke er det.",
        "Gem den igen som »CSV UTF-8«."
      )
    case .textIsWindows1252:
      (
        "Filen er ikke UTF-8 og er læst som Windows-1252.",
        "Se, om æ, ø og å er rigtige, og gem helst som »CSV UTF-8«."
      )
    case .moreFaults:
      ("Der er {0} fejl mere i filen.", "Ret dem ovenfor først.")
    default: ("", "")
    }
  }

  private var danishOfTables: (problem: String, remedy: String) {
    switch self {
    case .tableIsEmpty:
      ("Tabellen er tom.", "Skriv kolonnernes navne i første række.")
    case .tooManyColumns:
      ("Tabellen har mere end {0} kolonner.", "Slet dem, der ikke bruges.")
    case .tooManyRows:
      ("Tabellen har mere end {0} rækker.", "Slet dem, der ikke bruges.")
    case .cellWithoutHeader:
      (
        "Der står »{0}« i kolonne {1}, som ikke har noget navn.",
        "Giv kolonnen et navn, eller slet cellen."
      )
    case .unclosedQuote:
      (
        "Et anførselstegn i begyndelsen af cellen bliver ikke lukket.",
        "Skriv et \" til sidst i cellen, eller slet det første."
      )
    case .textAfterQuote:
      (
        "Der står »{0}« efter cellens sidste anførselstegn.",
        "Skriv anførselstegn inde i en celle dobbelt: \"\"."
      )
    case .cellIsTooLong:
      (
        "Cellen har {0} tegn; det er mere end et regneark kan have.",
        "Se efter et anførselstegn, der mangler."
      )
    case .cellIsEmpty:
      ("Cellen »{0}« er tom.", "Den skal udfyldes i hver række.")
    case .columnIsDouble:
      ("Kolonnen »{0}« er der også i kolonne {1}.", "Slet den ene, eller giv den et andet navn.")
    case .columnIsMisspelt:
      ("Kolonnen »{0}« mangler.", "Mente du den med »{1}«? Omdøb den.")
    case .columnIsMissing:
      ("Kolonnen »{0}« mangler.", "Tilføj en kolonne med det navn.")
    case .columnIsUnknown:
      ("Kolonnen »{0}« kendes ikke og læses ikke.", "Slet den, hvis den er en fejl.")
    case .columnMayBeMisspelt:
      ("Kolonnen »{0}« kendes ikke.", "Mente du »{1}«? Omdøb den.")
    default: ("", "")
    }
  }

  private var danishOfJSON: (problem: String, remedy: String) {
    switch self {
    case .jsonIsEmpty:
      ("Filen er tom.", "Skriv mindst { version: 1 }, eller slet filen.")
    case .jsonHasTextAfter:
      ("Der står »{0}« efter det sidste }.", "Slet det, eller flyt det ind før }.")
    case .jsonIsCut:
      ("Filen slutter, før den sidste parentes er lukket.", "Se efter } eller ], der mangler.")
    case .jsonIsTooDeep:
      ("Der er mere end {0} parenteser inden i hinanden.", "Se efter } eller ], der mangler.")
    case .jsonHasEqualSign:
      ("Der står = efter »{0}«.", "Skriv : i stedet.")
    case .jsonColonExpected:
      ("Der mangler : efter »{0}«; der står »{1}«.", "Skriv {0}: og så værdien.")
    case .jsonCommaExpected:
      (
        "Her står »{0}«, hvor der skulle stå , eller en anden slutparentes.",
        "Se efter en parentes, der mangler."
      )
    case .jsonCommaMissing:
      ("Der mangler et komma før »{0}«.", "Skriv , foran.")
    case .jsonKeyExpected:
      ("Her står »{0}«, hvor der skulle stå et navn.", "Skriv navn: værdi.")
    case .jsonKeyIsDouble:
      ("»{0}« står her to gange; kun den første gælder.", "Slet den ene.")
    case .jsonKeyIsMissing:
      ("»{0}« mangler i {1}.", "Skriv {0}: og en værdi.")
    case .jsonKeyIsMisspelt:
      ("»{0}« kendes ikke.", "Mente du »{1}«?")
    case .jsonKeyIsUnknown:
      ("»{0}« kendes ikke.", "Her kan stå: {1}.")
    case .jsonWordIsUnknown:
      ("»{0}« er ingen værdi.", "Sæt tekster i anførselstegn: \"{0}\".")
    case .jsonValueExpected:
      (
        "Her står »{0}«, hvor der skulle stå en værdi.",
        "Skriv et tal, en tekst i anførselstegn, true, false, [ ] eller { }."
      )
    case .jsonNumberIsUnreadable:
      (
        "»{0}« er ikke et tal.",
        "Skriv tal uden nuller foran og med punktum: 0.5; sæt datoer i anførselstegn."
      )
    case .jsonStringIsOpen:
      (
        "Teksten, der begynder her, bliver ikke lukket på linjen.",
        "Skriv et anførselstegn efter den."
      )
    case .jsonEscapeIsUnknown:
      ("\\{0} betyder ikke noget i en tekst.", "Skriv \\\\ for en skråstreg.")
    case .jsonCommentIsOpen:
      ("Kommentaren, der begynder her, bliver ikke lukket.", "Skriv */ efter den.")
    case .jsonTypeIsWrong:
      ("{0} skal være {1}, men er {2}.", "Se formatet i vejledningen.")
    case .versionIsUnknown:
      ("Version {0} kendes ikke.", "Skriv version: {1}, eller brug et nyere program.")
    default: ("", "")
    }
  }

  private var danishOfCalendars: (problem: String, remedy: String) {
    switch self {
    case .calendarIsNone:
      (
        "Filen er ikke en kalender: den begynder ikke med BEGIN:VCALENDAR.",
        "Eksportér kalenderen igen som iCalendar (.ics)."
      )
    case .calendarIsCut:
      ("Kalenderen slutter midt i en aftale.", "Eksportér den igen; filen er ikke hel.")
    case .calendarIsTooDeep:
      ("Mere end {0} dele ligger inden i hinanden.", "Eksportér kalenderen igen.")
    case .calendarIsTooMuch:
      ("Kalenderen har flere gentagelser, end der kan regnes ud.", "Eksportér et kortere tidsrum.")
    case .calendarHasTooManyEvents:
      ("Kalenderen har mere end {0} aftaler.", "Eksportér et kortere tidsrum.")
    case .calendarEndIsStray:
      ("Her slutter en anden del end den, der er begyndt.", "Eksportér kalenderen igen.")
    case .calendarEventHasNoStart:
      ("Aftalen har intet tidspunkt.", "Slet den i kalenderen, og eksportér igen.")
    case .calendarEndsBeforeStart:
      ("Aftalen slutter, før den begynder, og tæller ikke.", "Ret den i kalenderen.")
    case .calendarLineIsTooLong:
      ("Linjen er længere end {0} tegn.", "Eksportér kalenderen igen.")
    case .calendarRuleIsTooFrequent:
      (
        "Aftalen gentages hvert minut eller sekund; kun den første er læst.",
        "Ret gentagelsen i kalenderen."
      )
    case .calendarStartsOffRule:
      (
        "Aftalen begynder på en dag, som dens gentagelse ikke rammer; begge dele er læst.",
        "Ret gentagelsen i kalenderen, hvis det er forkert."
      )
    case .calendarValueIsUnreadable:
      (
        "»{0}« kan ikke læses som tid, varighed eller gentagelse.",
        "Ret aftalen i kalenderen, og eksportér igen."
      )
    case .calendarZoneIsUnknown:
      ("Tidszonen »{0}« kendes ikke og er læst som dansk tid.", "Se efter, om aftalens tid passer.")
    case .calendarHasNoOwner:
      (
        "Kalenderen tilhører ingen i people.csv.",
        "Omdøb filen til personens id: <id>.ics eller <id>-*.ics; slet den, hvis personen er væk."
      )
    case .calendarOwnerIsMisspelt:
      ("Kalenderen tilhører ingen i people.csv.", "Mente du »{0}«? Omdøb filen til {0}.ics.")
    default: ("", "")
    }
  }

  private var danishOfValues: (problem: String, remedy: String)? {
    switch self {
    case .dateIsUnreadable:
      ("»{0}« er ikke en dato.", "Skriv dd-mm-åååå, fx 05-10-2026.")
    case .dateIsSerialNumber:
      (
        "»{0}« er ikke en dato; det ligner regnearkets eget tal for en.",
        "Giv kolonnen datoformatet dd-mm-åååå, og gem igen."
      )
    case .dateHasShortYear:
      ("»{0}« har kun to cifre i årstallet.", "Skriv det helt ud, fx {1}.")
    case .dateIsAmbiguous:
      ("»{0}« kan læses på to måder.", "Skriv {1} eller {2}.")
    case .dateIsMonthFirst:
      ("»{0}« har måneden først.", "Skriv {1}.")
    case .dateHasNoSuchMonth:
      ("»{0}« har måned nr. {1}.", "Skriv dag, måned, år: dd-mm-åååå.")
    case .dateDoesNotExist:
      ("»{0}« findes ikke; måneden har {1} dage.", "Ret dagen.")
    case .dateIsFarAway:
      ("»{0}« ligger uden for årene {1} til {2}.", "Ret årstallet.")
    case .datesAreReversed:
      ("Til-datoen {1} ligger før fra-datoen {0}.", "Byt dem om, eller ret årstallet.")
    case .timeIsUnreadable:
      ("»{0}« er ikke et klokkeslæt.", "Skriv 08:30 eller 8.30.")
    case .timesAreReversed:
      ("Slutningen {1} ligger ikke efter begyndelsen {0}.", "Byt dem om, eller ret dem.")
    case .timeIsAlone:
      (
        "Der står kun det ene af to klokkeslæt.",
        "Udfyld både fra kl. og til kl., eller ingen af dem."
      )
    case .flagIsUnreadable:
      ("»{0}« er hverken ja eller nej.", "Skriv ja eller nej (eller x, 1, 0).")
    case .integerIsUnreadable:
      ("»{0}« er ikke et helt tal.", "Skriv det med cifre alene, fx 150.")
    case .decimalIsUnreadable:
      ("»{0}« er ikke et tal.", "Skriv det med komma, fx 56,1629.")
    case .decimalIsAmbiguous:
      ("»{0}« kan læses på to måder.", "Skriv {1} eller {2}.")
    case .numberIsOutOfRange:
      ("{0} ligger uden for {1} til {2}.", "Ret tallet.")
    case .choiceIsMisspelt:
      ("»{0}« kendes ikke.", "Mente du »{1}«?")
    case .choiceIsUnknown:
      ("»{0}« kendes ikke.", "Her kan stå: {1}.")
    case .weekdayIsUnknown:
      ("»{0}« er ikke en ugedag.", "Skriv mandag, tirsdag, ... eller man, tir, ons, tor, fre.")
    case .schoolYearIsUnreadable:
      ("»{0}« er ikke et skoleår.", "Skriv 2025/26 eller 2025.")
    case .emailIsUnreadable:
      ("»{0}« er ikke en mailadresse og bruges ikke.", "Skriv navn@example.org.")
    default: nil
    }
  }

  private var danishOfMeaning: (problem: String, remedy: String) {
    switch self {
    case .keyIsDouble:
      ("Id'et »{0}« er også brugt i række {1}.", "Giv den ene et andet id.")
    case .keyIsUsedElsewhere:
      ("Id'et »{0}« er også brugt i {1}.", "Giv den ene et andet id.")
    case .keyIsUnreadable:
      ("»{0}« kan ikke være et id.", "Et id er kort og uden /, | og linjeskift.")
    case .referenceIsUnknown:
      ("{0} hedder »{1}«.", "Skriv et id, der findes.")
    case .referenceIsMisspelt:
      ("{0} hedder »{1}«.", "Mente du »{2}«?")
    case .rowIsDouble:
      ("Rækken siger det samme som række {0}.", "Slet den ene.")
    case .parentIsMissing:
      (
        "Afdelingen »{0}« hører ikke under noget dagtilbud.",
        "Skriv dagtilbuddets id i »hører under«."
      )
    case .parentIsNoDaycare:
      ("»{0}« kan ikke have afdelinger.", "Skriv et dagtilbuds id i »hører under«.")
    case .positionIsHalf:
      (
        "Kun den ene af breddegrad og længdegrad er udfyldt; stedet har ingen position.",
        "Udfyld begge."
      )
    case .districtDiffers:
      (
        "Personens distrikt »{0}« er et andet end arbejdspladsens »{1}«.",
        "Ret det ene; kun chefer skal have distrikt her."
      )
    case .pairIsOnePerson:
      ("»{0}« står i begge kolonner.", "Skriv to forskellige personer.")
    case .pairContradicts:
      ("»{0}« og »{1}« skal både være sammen og ikke sammen (se række {2}).", "Slet den ene række.")
    case .eventKeyIsUnreadable:
      (
        "»{0}« er ikke et mødes nøgle.",
        "Skriv aktivitet/år/for hvem/nummer, fx sparring/2026/nord-02/3; se plan/calendar.csv."
      )
    case .pinNeeds:
      ("En fastlåsning af denne art kræver »{0}«.", "Udfyld cellen.")
    case .pinMemberIsElsewhere:
      ("»{0}« er allerede låst til gruppen »{1}« (række {2}).", "Slet den ene række.")
    case .horizonIsMissing:
      (
        "rules.json siger ikke, hvilket tidsrum der planlægges.",
        "Skriv horizon: { from: \"01-08-2026\", to: \"31-07-2027\" }."
      )
    case .horizonIsTooLong:
      ("Tidsrummet er på {0} dage; højst {1} kan planlægges på én gang.", "Ret from eller to.")
    case .activityIsDouble:
      ("To aktiviteter har id'et »{0}«.", "Giv den ene et andet id.")
    case .windowsDoNotFit:
      (
        "{0} har {1} vinduer, men {2} møder i skoleåret {3}.",
        "Skriv ét vindue for hvert møde, eller ingen."
      )
    case .repeatsAndCohort:
      ("En aktivitet kan ikke både have repeats og cohort.", "Slet den ene.")
    case .gapIsReversed:
      ("Afstandene skal stige: mindst {0}, helst {1}, højst {2} dage.", "Ret dem.")
    case .ruleIsFixed:
      (
        "Reglen »{0}« kan hverken slås fra eller blødgøres; uden den er en plan ingen plan.",
        "Slet on og hard."
      )
    case .targetIsOutsideSizes:
      (
        "Den ønskede størrelse er {0}, men grupper har fra {1} til {2} medlemmer.",
        "Skriv groupSizeTarget: { target: ... } med et tal fra {1} til {2}."
      )
    case .criterionColumnIsUnknown:
      (
        "Kriteriet »{0}« bruger kolonnen »{1}«, som people.csv ikke har.",
        "Tilføj kolonnen, eller ret navnet."
      )
    case .criterionNeeds:
      ("Kriteriet »{0}« kræver »{1}«.", "Tilføj det.")
    case .startsAreMissing:
      (
        "starts har intet klokkeslæt.",
        "Skriv fx [\"08:30\", \"12:30\"] eller { from: \"08:15\", to: \"15:00\", every: 15 }."
      )
    case .planIsOfAnotherYear:
      (
        "Planen er for {0}, men mappen planlægger {1}.",
        "Lav en ny plan for mappen, eller ret horizon i rules.json."
      )
    case .planNamesWhatIsGone:
      (
        "{0} i mappen hedder »{1}« mere; planen nævner det stadig.",
        "Planen læses uden det. Er det ikke meningen, så skriv det ind i mappen igen."
      )
    case .planNamesTwice:
      ("»{0}« står to gange i planens grupper.", "Slet det ene sted.")
    case .planTotalDiffers:
      (
        "Planens »total« er {0}, men reglernes priser er {1} tilsammen.",
        "Hent planen, som den blev skrevet, eller lav den igen."
      )
    case .planIsOfAnotherVersion:
      (
        "Planen er skrevet af en anden version ({0}).",
        "Lav planen igen, eller brug det program, der skrev den."
      )
    default: ("", "")
    }
  }
}

extension FaultWord {
  /// The word in Danish.
  var danish: String {
    switch self {
    case .null: "null"
    case .flag: "true eller false"
    case .wholeNumber: "et helt tal"
    case .wholeFile: "Filen"
    case .inTheFile: "filen"
    case .number: "et tal"
    case .text: "en tekst i anførselstegn"
    case .list: "en liste i [ ]"
    case .object: "et objekt i { }"
    case .district: "Intet distrikt"
    case .workplace: "Ingen arbejdsplads"
    case .person: "Ingen person"
    case .venue: "Intet lokale"
    case .activity: "Ingen aktivitet"
    case .pack: "Ingen læringspakke"
    case .place: "Intet sted"
    case .target: "Ingen arbejdsplads, intet lokale, distrikt eller type"
    case .rule: "Ingen regel"
    case .department: "Ingen afdeling"
    case .notAFile: "det er ingen fil"
    case .isFolder: "det er en mappe"
    case .notFound: "den findes ikke"
    case .noAccess: "der er ikke adgang"
    case .readOnly: "drevet kan kun læses"
    case .diskIsFull: "der er ikke mere plads på drevet"
    case .notEmpty: "der ligger allerede noget"
    case .nameTooLong: "navnet er for langt"
    }
  }
}
