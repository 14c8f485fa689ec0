extension Words {
  /// The phrase in English.
  var english: String {
    switch self {
    // The command line
    case .or: " or "
    case .unknownVerb: "Unknown command '{1}'."
    case .unknownOption: "Unknown option '{1}'."
    case .didYouMean: "Did you mean '{1}'?"
    case .badValue: "'{1}' cannot be used for --{2}. Write {3}."
    case .missingWord: "Missing: {1}."
    case .refusedValue: "'{1}' cannot be used for --{2}. {3}"
    case .planCovers: "The plan runs from {1} to {2}."
    case .noSuchActivity: "There is no activity '{1}'. Write one of them: {2}."
    case .nothingToCancel:
      "{1} has no meetings on those days that can move; what is before {2} has been held."
    case .daysBackwards: "The last day lies before the first."
    case .frozenBeforeFrom: "The plan changes from {1} on; all before that day is fixed anyhow."
    case .badSetting: "The setting '{1}' cannot be used. {2}"
    case .setTwice: "{1} is set twice. Set it once."
    case .scenarioTwice: "Another scenario is called '{1}', too. Give each a name of its own."
    case .wantedTimes:
      """
      Write a weekday, a week, a month, a date or a time, as in 'tuesday morning', 'week 42' or \
      '13-10-2026 9.00'.
      """
    case .emptyScenario: "There is no rule in the scenario. Write 'name: rule.parameter=value'."
    case .yesNo: "yes, no"
    case .fromTo: "{1} to {2}"
    case .wantedTime: "a time, such as 08:30"
    case .valueCanBe: "The value can be: {1}."
    case .valueDate: "DATE"
    case .valueRule: "RULE"
    case .valueValue: "VALUE"
    case .valueFolder: "FOLDER"
    case .valueWord: "WORD"
    case .valuePerson: "PERSON"
    case .valueParameter: "PARAMETER"
    case .valueVerb: "VERB"
    case .verbUsage: "Usage: aarshjul {1} [options]"
    case .optionsHeading: "Options:"
    case .otherwise: "otherwise {1}"
    case .exampleHeading: "Example:"
    case .exampleExplain:
      "aarshjul explain mitaar --event \"sparring nord-01 3\" --not tuesday"
    case .exampleScenarios: "aarshjul scenarios mitaar --scenario \"quiet week: leaderWeek.most=1\""
    case .whatItIs: "groups and a whole year without a clash, with proof"
    case .commandShape: "aarshjul VERB [FOLDER] [options]"
    case .manualName: "NAME"
    case .manualUsage: "SYNOPSIS"
    case .manualVerbs: "VERBS"
    case .manualExit: "EXIT STATUS"
    case .exitCodes:
      """
      0 done; 1 no plan exists, or a check found violations; 2 wrong usage or bad input; 3 \
      stopped before any plan; 4 could not write
      """
    case .askHelp: "Write 'aarshjul help' for help."
    case .programLine: "aarshjul: groups and a whole year without a clash, with proof."
    case .usageLine: "Usage: aarshjul VERB [FOLDER] [options]"
    case .helpHint: "'aarshjul help VERB' explains each of them with an example."
    case .settingShape: "Write rule.parameter=value, such as chiefDay.most=3."
    case .unknownRule: "There is no rule '{1}'. Did you mean '{2}'?"
    case .noSuchRule: "There is no rule '{1}'. The rules are: {2}."
    case .ruleStaysOn: "The rule cannot be switched off."
    case .ruleStaysHard: "The rule must hold."
    case .ruleParameters: "The rule {1} has: {2}."
    case .missingValue: "'--{1}' lacks a value: --{1} {2}."
    case .needlessValue: "'--{1}' takes no value. Write just --{1}."
    case .optionTwice: "'--{1}' is given twice. Give it once."
    case .saysNothingWithout:
      "'--{1}' means nothing without --{2}. Give --{2} as well, or leave out --{1}."
    case .notBoth: "'--{1}' and '--{2}' cannot be used together. Give only one of them."
    case .oneAtATime: "With --{1} one answer is given at a time. Ask one question only."
    case .tooManyWords: "'{1}' is one word too many. Give one folder only."
    case .wantedNothing: "nothing"
    case .wantedNumber: "a whole number from {1} to {2}"
    case .wantedSeconds: "a number of seconds, such as 10"
    case .wantedDate: "a date, such as 31-12-2026"

    // Faults and checks
    case .errorsOne: "{1} error"
    case .errorsMany: "{1} errors"
    case .warningsOne: "{1} warning"
    case .warningsMany: "{1} warnings"
    case .faultCount: "{1}, {2}."
    case .faultsOfCalendar:
      "This is about the calendar only. Groups are formed all the same; mend it before the calendar."
    case .mustMendOne: "{1} error must be mended before planning."
    case .mustMendMany: "{1} errors must be mended before planning."
    case .inOrder: "In order: {1}, {2}, {3}, {4}, school year {5}, {6}."
    case .districtsOne: "{1} district"
    case .districtsMany: "{1} districts"
    case .workplacesOne: "{1} workplace"
    case .workplacesMany: "{1} workplaces"
    case .peopleOne: "{1} person"
    case .peopleMany: "{1} people"
    case .leadersOne: "{1} leader in groups"
    case .leadersMany: "{1} leaders in groups"
    case .planNamesGone:
      """
      The plan names what is not in the folder any more. Fit it with: aarshjul replan {1} (if \
      leaders have changed, first: aarshjul rebalance {1} --apply)
      """
    case .planMissing: "{1} does not exist. Make it with: aarshjul plan {2}"
    case .error: "error"
    case .warning: "warning"
    case .cannotWriteFile: "Cannot write {1}: {2}. The old plan is untouched."

    // The score
    case .ruleHeading: "Rule"
    case .amountHeading: "Amount"
    case .costHeading: "Cost"
    case .totalHeading: "Total"
    case .breach: "BREACH: {1}"
    case .breachesMore: "and {1} breaches more"
    case .noCalendarYet:
      "The plan holds groups alone; its calendar is not made yet. Here are the rules on groups:"
    case .planHolds: "The plan holds: no hard rule is broken."
    case .planHoldsUnproven:
      "No hard rule is broken, but it is NOT shown that the plan is as good as it says."
    case .planBreaksOne: "The plan does not hold: {1} breach."
    case .planBreaksMany: "The plan does not hold: {1} breaches."
    case .calendarSubject: "Calendar"
    case .groupsSubject: "Groups in {1}"
    case .boundCost: "{1}: cost {2}"
    case .boundAtLeast: "proven at least {1}"
    case .boundClaimed: "the plan says at least {1}"
    case .boundUnknown: "how little it could be is not proven"
    case .proofRecomputed: "the proof was recomputed"
    case .nothingProven:
      """
      How far the plan is from the best is not proven; 'aarshjul plan' proves it for a new plan.
      """
    case .proofFails: "THE PROOF DOES NOT HOLD"
    case .proofUnreadable:
      """
      The proof in {1} cannot be read, so that what the plan calls proven cannot be recomputed. \
      Fetch the file again, or prove it for a new plan: aarshjul plan {2}
      """
    case .unproven: "NOT RECOMPUTED: the proof cannot be read"
    case .noProof: "NOT PROVEN: there is no proof beside the plan"
    case .proofMissing:
      """
      The plan calls something proven about '{1}', but the proof of it is not in {2}. Fetch the \
      file as it was when the plan was made, or prove it for a new plan: aarshjul plan {3}
      """
    case .groupsCostOther: "The groups in {1} do not cost what the plan says."
    case .calendarCostsOther: "The calendar does not cost what the plan says."
    case .boundOfNothing:
      "The plan says something proven of '{1}', which is neither a district nor the calendar."
    case .boundAboveCost: "The plan says that at least {1} is proven, but itself costs {2}."
    case .calendarBoundFails:
      "The calendar's proof reaches {1}, not what the plan says."
    case .verifySummary: "checks the plan against every rule and recomputes every cost"
    case .verifyDetails:
      """
      The check is written independently of what makes plans and computes everything anew. If a \
      rule is broken each breach is named, and the exit code is 1. So it is if the plan says that it \
      is proven and the proof in plan/proof.json is missing or fails.
      """

    // Progress
    case .phaseGroups: "groups"
    case .phaseCalendar: "calendar"
    case .phaseBound: "bound"
    case .phaseConstruct: "first plan"
    case .phaseImprove: "better plan"
    case .phaseGroupsBound: "groups: bound"
    case .phaseGroupsProof: "groups: proof"
    case .phaseClashes: "clash"
    case .phaseWays: "ways out"
    case .foundClash: "clash: {1}"
    case .phaseGiving: "trade-off"
    case .progressCost: "cost {1}"
    case .progressAtLeast: "at least {1}"
    case .progressGap: "gap {1}%"

    // report
    case .previousMissing: "{1} cannot be read. Name the plan that was handed on before."
    case .optionPrevious: "the plan that was handed on before; file or folder"
    case .valuePlan: "PLAN"
    case .valueActivity: "ACTIVITY"
    case .reportSummary:
      "writes the page, the year wheel, the tables, the letters and the calendar files"
    case .reportDetails:
      """
      Reads plan/plan.json and puts all that can be handed on into plan/: aarshjul.html, the \
      year wheel as SVG, tables for Excel, letters and a calendar file for each person, group, \
      chief and workplace. What the program wrote there before is replaced; the plan, your own \
      files and messages of the last change stay. With --pseudonymise there are no names \
      anywhere; then give another folder by --output.
      """
    case .optionToday: "mark this day as today"
    case .optionPseudonymise: "replace names by stable marks"
    case .optionSecret: "a word that is mixed into the marks"
    case .reportWritten: "{1} files are written in {2}/plan. Open {2}/plan/aarshjul.html."

    // Options
    case .optionJSON: "write the result as JSON"
    case .optionLang: "language of all that is shown"
    case .optionSeed: "seed of all random choices; the same seed gives the same plan"
    case .optionEffort:
      "how much to compute, in thousand steps; the same number gives the same plan anywhere"
    case .optionTimeLimit: "stop after this many seconds with the best plan so far"
    case .optionThreads: "at most this many threads; never changes the plan"
    case .optionProgress: "how progress is shown on standard error"
    case .optionQuiet: "show only errors"
    case .optionDryRun: "show the result without writing it"
    case .optionSet: "set a rule for this run, such as chiefDay.most=3 or bridgeDays.on=no"
    case .optionOutput: "write plan/ into this folder instead of the planning folder"
    case .optionHelp: "show help"

    // check
    case .checkSummary: "reads everything and reports every fault and every rule that cannot hold"
    case .checkDetails:
      """
      All faults of all files are reported at once, each with file, row and column, what is \
      wrong and what to write. Then it finds what cannot be done whatever the plan.
      """

    // completions, manual, help
    case .completionsSummary: "writes completions for bash, zsh or fish"
    case .completionsDetails:
      "Writes a script to standard output that the shell reads when it starts."
    case .shellName: "the shell's name: bash, zsh or fish"
    case .helpSummary: "shows help"
    case .helpDetails:
      "Without a word: an overview. With the name of a verb: its options and an example."
    case .manualSummary: "writes the manual page (for man)"
    case .manualDetails: "Writes the page in roff to standard output."

    // export
    case .exportSummary: "writes the group and calendar models as JSON"
    case .exportDetails:
      """
      The models are complete: from them alone anyone can solve the problem again and recompute \
      our cost. The calendar model is for the groups in plan/plan.json; without it they are \
      formed first.
      """
    case .groupsImpossible: "The groups cannot be formed; 'aarshjul groups' says why."
    case .cannotWriteIn: "Cannot write in {1}."
    case .modelsWritten: "{1} written in {2}."
    case .modelsOne: "{1} model is"
    case .modelsMany: "{1} models are"

    // groups
    case .groupsSummary: "forms the sparring groups alone"
    case .groupsDetails:
      """
      Forms the groups without placing a calendar; the proof is kept and checked by verify. With \
      --details each group's cost is shown, the dearest first, and the second-best division of \
      each district. With --swap it shows what it costs if two swapped places in the plan that \
      is there, or in the best groups if there is none. With --years it forms groups for several \
      years ahead with as few repeated pairs as can be. None of these changes the plan.
      """
    case .optionDetails: "show each group's cost and the second-best division"
    case .optionSwap: "what if these two swapped?"
    case .optionYears: "groups for this many years ahead"
    case .detailsTotal: "All groups together: {1}"
    case .secondBest: "{1}: the second-best division costs {2} more: {3}"
    case .secondBestFound:
      "{1}: the best other division that was found costs {2} more (not proven): {3}"
    case .onlyDivision: "{1}: the rules allow no other division."
    case .noSecondBest: "{1}: no other division was found in the time there was."
    case .swapInPlan: "In the plan that there is:"
    case .swapInBest: "There is no plan yet. In the groups that are formed now:"
    case .swapSameGroup: "The two share a group and cannot swap."
    case .swapOtherDistrict: "The two are in different districts and cannot swap."
    case .swapNotInGroup: "{1} is in no group."
    case .swapForbidden: "The two cannot swap; that breaks the rules: {1}."
    case .swapEffect: "The cost of the two groups goes from {1} to {2} ({3})."
    case .yearsOfGroups: "{1}: {2} in {3} years; it cannot be fewer than {4}."
    case .repeatsOne: "{1} repeated pair"
    case .repeatsMany: "{1} repeated pairs"
    case .yearsDoNotFit: "{1}: the number of leaders ({2}) is no sum of the allowed group sizes."
    case .yearsNotApart:
      "{1}: the {2} leaders cannot be divided with all apart who must not be together."
    case .yearsTooMany: "{1}: {2} leaders are too many for a look several years ahead; at most {3}."
    case .yearsStopped: "{1}: stopped before there were groups for all the years."

    // init
    case .initSummary: "writes a starter folder with examples that run"
    case .optionYear: "the school year begins in August this year"
    case .initDetails:
      """
      The folder holds all the tables that the program reads, with a small example in each, and \
      a rules.json that explains itself. Files that are there already are not touched.
      """
    case .folderName: "the folder's name"
    case .isThereAlready: "{1}/{2} is there already. Choose another folder."
    case .starterWritten: "{1} files are written in {2}. Now try: aarshjul plan {2}"

    // plan and schedule
    case .planSummary: "makes groups and the whole calendar"
    case .planDetails:
      """
      Reads the folder, forms groups, places all meetings, checks the plan independently and \
      writes it into plan/. Ctrl-C or --time-limit give the best plan so far. If no plan exists \
      it says what is in the way.
      """
    case .optionGroupsGive:
      """
      so much may all groups together cost more than the best ones, where the calendar saves \
      more than that
      """
    case .giveHeading: "Groups give, the calendar gains"
    case .giveBest: "Best groups"
    case .giveChosen: "This plan"
    case .giveChanged: "Groups other than the best: {1}"
    case .giveNothing:
      """
      The groups are the best ones: no others were found with which the calendar saves more than \
      the groups give.
      """
    case .scheduleSummary: "places the calendar of the groups that the plan holds"
    case .scheduleDetails: "Keeps the groups of plan/plan.json and places all meetings anew."

    // Questions about a plan
    case .valueEvent: "MEETING"
    case .valueGroup: "GROUP"
    case .valueWhen: "WHEN"
    case .valueTime: "TIME"
    case .valueFile: "FILE"
    case .valueName: "NAME"
    case .optionPerson: "a person: id, name or part of the name"
    case .optionEvent: "a meeting: its key or words such as 'sparring nord-01 3'"
    case .optionGroup: "a group: its label, or the name of a member"
    case .optionAsOf: "the first day that can change; earlier meetings have been held"
    case .optionAudience: "who reads: with participants no colleague is named in a reason"
    case .notFound: "'{1}' is neither in the folder nor in the plan."
    case .didYouMeanOne: "Did you mean {1}?"
    case .quoted: "'{1}'"
    case .severalFit: "'{1}' can be several. Write one of these:"
    case .andMore: "and {1} more"

    // suggest
    case .suggestSummary: "suggests groups for a leader and times for a meeting"
    case .suggestDetails:
      """
      With --person it shows the best groups for a newcomer, or what each other group costs \
      for somebody who is in one: cost by rule, what speaks for it and against it, and which \
      meetings have to move. With --event it shows the best other times of a meeting, each \
      with its cost and the meetings that make room. Each cost is the check's own for the \
      changed plan. Nothing is written.
      """
    case .optionMost: "at most this many suggestions"
    case .missingQuestion: "--person PERSON or --event MEETING"

    // explain
    case .explainSummary: "explains the plan: why this group, this time, and why not another"
    case .explainDetails:
      """
      Write --person, --group or --event, or just a word after the folder: a name, a group, a \
      meeting. With --not you ask why a meeting is not elsewhere: 'Tuesday', 'week 42', \
      'October morning'; with --at you ask about one time, such as '2026-10-13 09:00'. The \
      answer is a table of times and the rules that speak against them, and a sentence on \
      each. Without anything it explains what in the plan costs most. If there is no plan it \
      says why.
      """
    case .optionNot: "why not then: weekday, week, month, date, morning"
    case .optionAt: "why not at this time, such as '2026-10-13 09:00'"
    case .optionClash: "explain what cannot go together, even if there is a plan"
    case .nothingClashes: "Nothing clashes: a plan exists. Make it with: aarshjul plan {1}"
    case .dayHeading: "Day"
    case .tableLegend:
      """
      x: the rule forbids the time; +4: it costs 4 more. The day's best time is shown.
      """

    // diff
    case .diffSummary: "shows the difference of two plans: people, meetings, costs"
    case .diffDetails:
      """
      A and B are planning folders or plan.json files; a file outside a planning folder is \
      read with the other's folder. The answer is who changes group or cohort, which meetings \
      are moved, new, cancelled or have other people, and what each rule costs in the two. The \
      exit code is 0, also when the plans differ. With --html a page is written that can be \
      opened and sent.
      """
    case .optionHTML: "write the difference as an HTML page"
    case .missingTwoPlans: "two plans: A and B"
    case .neitherFolder: "Neither is a planning folder or lies in one. Give at least one folder."
    case .hasNoPlan: "{1} has no plan. Make it with: aarshjul plan {1}"
    case .cannotWriteOut: "Cannot write {1}."

    // scenarios
    case .scenariosSummary: "plans by several sets of rules and shows them side by side"
    case .scenariosDetails:
      """
      Each --scenario is a name and the rules that are set: 'name: rule.parameter=value, \
      rule.parameter=value'. The folder is planned as it is, and once for each scenario. The \
      table shows whether there is a plan, what groups and calendar cost, what is proven, who \
      carries the most, and what each rule costs more or less than now. Each plan is also \
      counted by the rules as they are now: what it would cost and how many hard rules it \
      would break. --set goes for all. Nothing is written into the folder.
      """
    case .optionScenario:
      """
      a scenario: a name and the rules that are set; may be given several times
      """
    case .optionScenarioCSV: "write the table as CSV for a spreadsheet"
    case .missingScenario: "--scenario 'name: rule.parameter=value'"
    case .scenarioAsNow: "as now"
    case .scenarioMeasure: "Measure or rule"
    case .scenarioEnding: "Is there a plan?"
    case .scenarioUnplaced: "Meetings without a place"
    case .scenarioGroups: "Cost of the groups"
    case .scenarioGroupsProven: "Groups proven the best possible"
    case .scenarioCalendar: "Cost of the calendar"
    case .scenarioBound: "The calendar cannot cost less than"
    case .scenarioTotal: "Total by its own rules"
    case .scenarioUnderFirst: "Total by the rules as now"
    case .scenarioBreaks: "Breaches of the hard rules as now"
    case .scenarioWorst: "Points of whoever carries the most"
    case .scenarioWorstName: "Who carries the most"
    case .scenarioImpossible: "impossible"
    case .scenarioNotFound: "not found"
    case .scenarioStopped: "stopped"
    case .yes: "yes"
    case .no: "no"

    // rebalance
    case .rebalanceSummary:
      """
      shows the choices when leaders have joined or left, and carries one out
      """
    case .rebalanceDetails:
      """
      Compares the folder with plan/plan.json: who has joined, left or changed workplace. For \
      each district it shows the choices from fewest who change group to the best groups: who \
      moves where, which meetings are touched, what the groups cost by rule, and who has the \
      longest way. It says "proven" where each choice is proven and there is no other between. A \
      newcomer costs no move where the rules leave room in a group. Without --apply nothing is \
      written. With --apply the groups are written (the first choice or --choose) and the \
      calendar is fitted with as few moved meetings as possible; the held and the frozen stay.
      """
    case .optionMaxMoves: "at most this many change group"
    case .optionChoose: "the choice of this number in each district; the last where there are fewer"
    case .optionApply: "write the groups and fit the calendar"
    case .groupsFit: "The groups fit the folder; nobody has to move."
    case .unsettledNone: "But the calendar does not fit the folder."
    case .unsettledOne: "But {1} planned meeting cannot stay as it is."
    case .unsettledMany: "But {1} planned meetings cannot all stay as they are."
    case .replanMends: "Mend the calendar with: aarshjul replan {1}"
    case .districtProven: "{1}: joined {2}; left {3} (proven)"
    case .districtNotProven: "{1}: joined {2}; left {3} (not proven)"
    case .tooFewMoves:
      """
      The leaders cannot be divided into groups by the rules with so few moves. Allow more by \
      --max-moves, or see 'aarshjul check'.
      """
    case .divisionNotInTime: "Found no division in time: try without --time-limit."
    case .choiceLine: "{1}: {2} change group, {3} touched, the groups cost {4}"
    case .choiceProven: "proven: with so few moves no groups cost less"
    case .choiceBound: "not proven: with so few moves the groups cost at least {1}"
    case .choiceUnproven: "not proven"
    case .choicesBetween:
      """
      At least {1} have to change group. Between the choices there may be others that were not found.
      """
    case .newcomer: "new"
    case .costsByRule: "cost by rule: {1}"
    case .longestWay: "longest way: {1}, {2} minutes to the others in all"
    case .meetingsOf: "meetings of: {1}"
    case .groupsDissolved: "dissolved: {1}"
    case .groupsFounded: "new group: {1}"
    case .onlyChoicesOne: "There is only {1} choice."
    case .onlyChoicesMany: "There are only {1} choices."
    case .takeAChoice: "Nothing is written. Carry out a choice with --choose NUMBER --apply."
    case .meetingsOne: "{1} meeting"
    case .meetingsMany: "{1} meetings"

    // replan
    case .replanSummary: "fits the plan with as few moves as possible when something has changed"
    case .replanDetails:
      """
      Compares the folder with plan/plan.json: absences, closed days, a venue that is gone, new \
      calendars, changed rules. What was held before --from, the frozen and the pinned stay. Of \
      the rest as few meetings move as possible, and as little as possible; where it is proven \
      that it cannot be fewer it says "proven". The answer shows what moves, from when to when, \
      why, and who must be told. The plan is written with calendar messages for exactly them. \
      With --cancel all meetings of an activity are called off on some days, however near, and \
      put on other days; if the closing lasts, write it into closures.csv as well.
      """
    case .optionFrom: "the first day that can change"
    case .fromToday: "today, but not before the plan's first day"
    case .optionFreeze: "meetings before this day stay where they are"
    case .optionCancel: "call off an activity's meetings on these days and put them on others"

    // A plan that is made or changed
    case .stoppedBeforePlan:
      """
      Stopped before there was a plan. Give more time by --time-limit or --effort.
      """
    case .planRefused: "The plan did not pass the check and is not written:"
    case .fitGroupsFirst: "The groups have to be fitted first: aarshjul rebalance {1} --apply"
    case .nothingWritten: "Nothing is written (--dry-run)."
    case .groupsDiffer: "The plan's groups do not fit the folder: joined {1}; left {2}."
    case .runFirst: "First run: aarshjul rebalance {1} --apply"
    case .withinNotice:
      """
      Meetings move neither from nor to a day less than {1} ahead. To move them all the same: \
      --set notice.moveDays=0, or pin them to another day in pins.csv.
      """
    case .inFrozenTime: "The meeting lies in the frozen time: choose an earlier --freeze-until."
    case .isPinned: "The meeting is pinned in {1}: change or remove the row."
    case .pinnedGroupGone:
      """
      The group is dissolved ({1}), but pins.csv pins meetings of it: {2}. Delete those rows in \
      pins.csv, or lock the group there so that it stays, and try again.
      """
    case .pinnedFalls: "pinned in pins.csv, but the group is dissolved: {1}"
    case .nothingMoves: "Nothing has to move: the plan fits the folder."
    case .moreOfThem: "and {1} more"
    case .movedHeading: "Moved:"
    case .movedFromTo: "from {1} to {2}"
    case .touchedHeading: "At the same time, but with other people, another place or another pack:"
    case .addedHeading: "New meetings:"
    case .cancelledHeading: "Called off:"
    case .toBeTold: "To be told ({1}): {2}"
    case .messagesWritten:
      """
      Calendar files for exactly them are in {1}/plan/kalender; messages about each meeting in \
      {1}/plan/kalender/aendringer.
      """
    case .noMeetingMoves: "No meeting moves."
    case .meetingMoves: "{1} meeting moves"
    case .meetingsMove: "{1} meetings move"
    case .movedOrGivenUp: "Meetings moved or given up: {1}, of them given up: {2}"
    case .cannotBeFewer: "{1}; it cannot be fewer (proven)."
    case .provenFewest: "{1}; it is proven that it cannot be fewer than {2}."
    case .becauseCalledOff: "because the day is called off"
    case .notAvailable: "not available: {1}"
    case .becauseRule: "rule: {1}"
    case .togetherWith: "together with {1}"
    case .toMakeRoom: "to make room for the others"

    // Where no plan exists
    case .explainTries: "'aarshjul explain' tries what it takes for a plan to exist."
    case .noPlanProven: "No plan exists, and that is proven:"
    case .clashOne: "{1}This cannot hold:"
    case .clashMany: "{1}These {2} things cannot all hold:"
    case .clashOneBehind: "{1}With the first way out of all above, this still cannot hold:"
    case .clashManyBehind:
      "{1}With the first way out of all above, these {2} things still cannot all hold:"
    case .triedTogether:
      "Each way out is tried together with the first way out of each other clash."
    case .cannotBeSmaller:
      """
      Without any one of them the rest is possible, and no smaller set clashes.
      """
    case .eachNeeded: "Without any one of them the rest is possible."
    case .neededUntried: "It was not tried whether all of them are necessary."
    case .proofChecked: "The proof was checked."
    case .proofWrong: "THE PROOF DOES NOT HOLD."
    case .proofNotKept: "No proof was kept."
    case .wayOut: "> If {1}{2}"
    case .allAtOnce: "All at once: if {1}{2}"
    case .wayPlanned: ", a plan exists; cost {1}."
    case .wayRefused: ", this clash is gone; the plan that was tried did not pass the check."
    case .wayClears: ", this clash is gone, but the trial found no plan."
    case .wayUntried: ", this clash is gone; whether there is a plan then was not tried."
    case .stoppedLooking: "Stopped before everything was looked at: there may be more."
    case .noPlanFound: "No plan was found. In the way:"
    case .moreObstacles: "and {1} more."
    case .notProvenImpossible: "It is not proven that there is no plan: try a larger --effort."
    case .callOffLess:
      """
      It is the calling off (--cancel) that leaves no room: without it there is a plan. Call off \
      fewer days, or give the activity more days in rules.json.
      """
    case .checkFinds: "'aarshjul check' finds what cannot hold whatever is planned."
    case .noDivision: "District {1}: the leaders ({2}) cannot be divided into groups by the rules."
    case .noMeetingDivision:
      """
      District {1}: the leaders ({2}) cannot be divided into groups that all have a common free \
      time in each window.
      """
    case .weightsTooLarge:
      """
      District {1}: the weights of the rules are so large that costs cannot be added up. Lower all \
      weights by the same factor; that does not change which groups are best.
      """
    case .divisionNotFound: "District {1}: found no division of the {2} leaders into groups."
    case .noPossibleTime: "{1} has no possible time{2}."
    case .noRoom: "{1} finds no room{2}."
    case .takenBy: "taken by {1}"
    }
  }
}
