import Programme

/// The words that the program itself says on the command line, by key.
///
/// Places for values are written `{1}`, `{2}` and so on. A new phrase is a case here and a line in
/// each of `Words+Danish` and `Words+English`; the compiler refuses a language that lacks one, and
/// tests compare their places. What stands in reports is in `Reports/Language`, the faults of files
/// in `Exchange/Faults`, and a rule's words with the rule.
enum Words: String, Catalog {
  // The command line
  case or
  case unknownVerb
  case unknownOption
  case didYouMean
  case badValue
  case missingWord
  case badSetting
  case refusedValue
  case planCovers
  case noSuchActivity
  case nothingToCancel
  case daysBackwards
  case yesNo
  case fromTo
  case wantedTime
  case valueCanBe
  case valueDate
  case valueRule
  case valueValue
  case valueFolder
  case valueWord
  case valuePerson
  case valueParameter
  case valueVerb
  case verbUsage
  case optionsHeading
  case otherwise
  case exampleHeading
  case exampleExplain
  case exampleScenarios
  case whatItIs
  case commandShape
  case manualName
  case manualUsage
  case manualVerbs
  case manualExit
  case exitCodes
  case askHelp
  case programLine
  case usageLine
  case helpHint
  case settingShape
  case unknownRule
  case noSuchRule
  case ruleStaysOn
  case ruleStaysHard
  case ruleParameters
  case missingValue
  case needlessValue
  case optionTwice
  case tooManyWords
  case wantedNothing
  case wantedNumber
  case wantedSeconds
  case wantedDate

  // Faults and checks
  case errorsOne
  case errorsMany
  case warningsOne
  case warningsMany
  case faultCount
  case mustMendOne
  case mustMendMany
  case inOrder
  case districtsOne
  case districtsMany
  case workplacesOne
  case workplacesMany
  case peopleOne
  case peopleMany
  case leadersOne
  case leadersMany
  case planMissing
  case error
  case warning
  case cannotWriteFile

  // The score
  case ruleHeading
  case amountHeading
  case costHeading
  case totalHeading
  case breach
  case breachesMore
  case planHolds
  case planBreaksOne
  case planBreaksMany
  case calendarSubject
  case groupsSubject
  case boundCost
  case boundAtLeast
  case proofRecomputed
  case nothingProven
  case proofFails
  case groupsCostOther
  case calendarBoundFails
  case verifySummary
  case verifyDetails

  // Progress
  case phaseGroups
  case phaseCalendar
  case phaseBound
  case phaseConstruct
  case phaseImprove
  case phaseGroupsBound
  case phaseGroupsProof
  case phaseGiving
  case progressCost
  case progressAtLeast
  case progressGap

  // report
  case previousMissing
  case optionPrevious
  case valuePlan
  case valueActivity
  case reportSummary
  case reportDetails
  case optionToday
  case optionPseudonymise
  case optionSecret
  case reportWritten

  // Options
  case optionJSON
  case optionLang
  case optionSeed
  case optionEffort
  case optionTimeLimit
  case optionThreads
  case optionProgress
  case optionQuiet
  case optionDryRun
  case optionSet
  case optionOutput
  case optionHelp

  // check
  case checkSummary
  case checkDetails

  // completions, manual, help
  case completionsSummary
  case completionsDetails
  case shellName
  case helpSummary
  case helpDetails
  case manualSummary
  case manualDetails

  // export
  case exportSummary
  case exportDetails
  case groupsImpossible
  case cannotWriteIn
  case modelsWritten
  case modelsOne
  case modelsMany

  // groups
  case groupsSummary
  case groupsDetails
  case optionDetails
  case optionSwap
  case optionYears
  case secondBest
  case secondBestFound
  case onlyDivision
  case swapSameGroup
  case swapOtherDistrict
  case swapNotInGroup
  case swapForbidden
  case swapEffect
  case yearsOfGroups
  case repeatsOne
  case repeatsMany
  case yearsDoNotFit
  case yearsTooMany
  case yearsStopped

  // init
  case initSummary
  case optionYear
  case initDetails
  case folderName
  case isThereAlready
  case starterWritten

  // plan and schedule
  case planSummary
  case planDetails
  case optionGroupsGive
  case giveHeading
  case giveBest
  case giveChosen
  case giveChanged
  case giveNothing
  case scheduleSummary
  case scheduleDetails

  // Questions about a plan
  case valueEvent
  case valueGroup
  case valueWhen
  case valueTime
  case valueFile
  case valueName
  case optionPerson
  case optionEvent
  case optionGroup
  case optionAsOf
  case optionAudience
  case notFound
  case didYouMeanOne
  case quoted
  case severalFit
  case andMore

  // suggest
  case suggestSummary
  case suggestDetails
  case optionMost
  case missingQuestion

  // explain
  case explainSummary
  case explainDetails
  case optionNot
  case optionAt
  case optionClash
  case nothingClashes
  case dayHeading
  case tableLegend

  // diff
  case diffSummary
  case diffDetails
  case optionHTML
  case missingTwoPlans
  case neitherFolder
  case hasNoPlan
  case cannotWriteOut

  // scenarios
  case scenariosSummary
  case scenariosDetails
  case optionScenario
  case optionScenarioCSV
  case missingScenario
  case scenarioAsNow
  case scenarioMeasure
  case scenarioEnding
  case scenarioUnplaced
  case scenarioGroups
  case scenarioGroupsProven
  case scenarioCalendar
  case scenarioBound
  case scenarioTotal
  case scenarioUnderFirst
  case scenarioBreaks
  case scenarioWorst
  case scenarioWorstName
  case scenarioImpossible
  case scenarioNotFound
  case scenarioStopped
  case yes
  case no

  // rebalance
  case rebalanceSummary
  case rebalanceDetails
  case optionMaxMoves
  case optionChoose
  case optionApply
  case groupsFit
  case districtProven
  case districtNotProven
  case tooFewMoves
  case divisionNotInTime
  case choiceLine
  case newcomer
  case costsByRule
  case longestWay
  case meetingsOf
  case meetingsOne
  case meetingsMany

  // replan
  case replanSummary
  case replanDetails
  case optionFrom
  case fromToday
  case optionFreeze
  case optionCancel

  // A plan that is made or changed
  case stoppedBeforePlan
  case planRefused
  case fitGroupsFirst
  case nothingWritten
  case groupsDiffer
  case runFirst
  case withinNotice
  case inFrozenTime
  case isPinned
  case pinnedGroupGone
  case pinnedFalls
  case nothingMoves
  case moreOfThem
  case movedHeading
  case movedFromTo
  case touchedHeading
  case addedHeading
  case cancelledHeading
  case toBeTold
  case messagesWritten
  case noMeetingMoves
  case meetingMoves
  case meetingsMove
  case cannotBeFewer
  case provenFewest
  case becauseCalledOff
  case notAvailable
  case becauseRule
  case togetherWith
  case toMakeRoom

  // Where no plan exists
  case explainTries
  case noPlanProven
  case clashOne
  case clashMany
  case cannotBeSmaller
  case eachNeeded
  case neededUntried
  case proofChecked
  case proofWrong
  case proofNotKept
  case wayOut
  case allAtOnce
  case wayPlanned
  case wayRefused
  case wayClears
  case wayUntried
  case stoppedLooking
  case noPlanFound
  case moreObstacles
  case notProvenImpossible
  case checkFinds
  case noDivision
  case noMeetingDivision
  case weightsTooLarge
  case divisionNotFound
  case noPossibleTime
  case noRoom
  case takenBy
}
