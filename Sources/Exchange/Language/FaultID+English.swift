extension FaultID {
  /// What is wrong and what to do instead, in English.
  var english: (problem: String, remedy: String) {
    switch self {
    case .folderIsMissing, .fileIsMissing, .fileIsUnreadable, .fileIsUnknown,
      .fileNameIsMisspelt, .fileIsTooLarge, .tooManyFiles, .textIsBinary, .textIsCut,
      .textIsNotUTF8, .textIsWindows1252, .moreFaults:
      englishOfFiles
    case .tableIsEmpty, .tooManyColumns, .tooManyRows, .cellWithoutHeader, .unclosedQuote,
      .textAfterQuote, .cellIsTooLong, .cellIsEmpty, .columnIsDouble, .columnIsMisspelt,
      .columnIsMissing, .columnIsUnknown, .columnMayBeMisspelt:
      englishOfTables
    case .jsonIsEmpty, .jsonHasTextAfter, .jsonIsCut, .jsonIsTooDeep, .jsonHasEqualSign,
      .jsonColonExpected, .jsonCommaExpected, .jsonCommaMissing, .jsonKeyExpected,
      .jsonKeyIsDouble, .jsonKeyIsMissing, .jsonKeyIsMisspelt, .jsonKeyIsUnknown,
      .jsonWordIsUnknown, .jsonValueExpected, .jsonNumberIsUnreadable, .jsonStringIsOpen,
      .jsonEscapeIsUnknown, .jsonCommentIsOpen, .jsonTypeIsWrong, .versionIsUnknown:
      englishOfJSON
    case .calendarIsNone, .calendarIsCut, .calendarIsTooDeep, .calendarIsTooMuch,
      .calendarHasTooManyEvents, .calendarEndIsStray, .calendarEventHasNoStart,
      .calendarEndsBeforeStart, .calendarLineIsTooLong, .calendarRuleIsTooFrequent,
      .calendarStartsOffRule, .calendarValueIsUnreadable, .calendarZoneIsUnknown,
      .calendarHasNoOwner, .calendarOwnerIsMisspelt:
      englishOfCalendars
    default: englishOfValues ?? englishOfMeaning
    }
  }

  private var englishOfFiles: (problem: String, remedy: String) {
    switch self {
    case .folderIsMissing:
      (
        "The folder does not exist or cannot be read.",
        "Name a planning folder, or make one with 'aarshjul init'."
      )
    case .fileIsMissing:
      ("The file {0} is missing.", "Put it into the folder; 'aarshjul init' shows an example.")
    case .fileIsUnreadable:
      (
        "The file cannot be read: {0}.",
        "See whether another program has it open and whether you have access."
      )
    case .fileIsUnknown:
      (
        "The file does not belong to a planning folder and is not read.",
        "Move it out of the folder, or give it the name it should have."
      )
    case .fileNameIsMisspelt:
      ("The file is not read under this name.", "Did you mean {0}? Rename it.")
    case .fileIsTooLarge:
      ("The file is larger than {0} MB.", "Divide it, or keep only what planning needs.")
    case .tooManyFiles:
      (
        "There are more than {0} files in the folder.",
        "Keep only calendars of people who are planned."
      )
    case .textIsBinary:
      ("The file holds characters that no text has.", "Save it as CSV or text, not as a workbook.")
    case .textIsCut:
      ("The file is cut off in the middle of a character.", "Fetch or save it again.")
    case .textIsNotUTF8:
      (
        "The file says that it is UTF-8 but holds bytes that are not.",
        "Save it again as 'CSV UTF-8'."
      )
    case .textIsWindows1252:
      (
        "The file is not UTF-8 and was read as Windows-1252.",
        "See whether æ, ø and å are right, and rather save as 'CSV UTF-8'."
      )
    case .moreFaults:
      ("There are {0} more faults in the file.", "Mend those above first.")
    default: ("", "")
    }
  }

  private var englishOfTables: (problem: String, remedy: String) {
    switch self {
    case .tableIsEmpty:
      ("The table is empty.", "Write the names of the columns in the first row.")
    case .tooManyColumns:
      ("The table has more than {0} columns.", "Delete those that are not used.")
    case .tooManyRows:
      ("The table has more than {0} rows.", "Delete those that are not used.")
    case .cellWithoutHeader:
      ("'{0}' stands in column {1}, which has no name.", "Name the column, or delete the cell.")
    case .unclosedQuote:
      (
        "A quotation mark at the start of the cell is never closed.",
        "Write a \" at the end of the cell, or delete the first."
      )
    case .textAfterQuote:
      (
        "'{0}' stands after the last quotation mark of the cell.",
        "Double quotation marks inside a cell: \"\"."
      )
    case .cellIsTooLong:
      (
        "The cell has {0} characters, more than a spreadsheet can hold.",
        "Look for a missing quotation mark."
      )
    case .cellIsEmpty:
      ("The cell '{0}' is empty.", "It must be filled in each row.")
    case .columnIsDouble:
      ("The column '{0}' is in column {1} as well.", "Delete one, or give it another name.")
    case .columnIsMisspelt:
      ("The column '{0}' is missing.", "Did you mean the one called '{1}'? Rename it.")
    case .columnIsMissing:
      ("The column '{0}' is missing.", "Add a column of that name.")
    case .columnIsUnknown:
      ("The column '{0}' is unknown and is not read.", "Delete it if it is a mistake.")
    case .columnMayBeMisspelt:
      ("The column '{0}' is unknown.", "Did you mean '{1}'? Rename it.")
    default: ("", "")
    }
  }

  private var englishOfJSON: (problem: String, remedy: String) {
    switch self {
    case .jsonIsEmpty:
      ("The file is empty.", "Write at least { version: 1 }, or delete the file.")
    case .jsonHasTextAfter:
      ("'{0}' stands after the last }.", "Delete it, or move it in before the }.")
    case .jsonIsCut:
      ("The file ends before the last bracket is closed.", "Look for a missing } or ].")
    case .jsonIsTooDeep:
      ("More than {0} brackets are inside each other.", "Look for a missing } or ].")
    case .jsonHasEqualSign:
      ("An = stands after '{0}'.", "Write : instead.")
    case .jsonColonExpected:
      ("A : is missing after '{0}'; there is '{1}'.", "Write {0}: and then the value.")
    case .jsonCommaExpected:
      (
        "'{0}' stands where a , or another closing bracket should be.",
        "Look for a missing bracket."
      )
    case .jsonCommaMissing:
      ("A comma is missing before '{0}'.", "Write , in front of it.")
    case .jsonKeyExpected:
      ("'{0}' stands where a name should be.", "Write name: value.")
    case .jsonKeyIsDouble:
      ("'{0}' is here twice; only the first counts.", "Delete one.")
    case .jsonKeyIsMissing:
      ("'{0}' is missing in {1}.", "Write {0}: and a value.")
    case .jsonKeyIsMisspelt:
      ("'{0}' is unknown.", "Did you mean '{1}'?")
    case .jsonKeyIsUnknown:
      ("'{0}' is unknown.", "Possible here: {1}.")
    case .jsonWordIsUnknown:
      ("'{0}' is no value.", "Put texts in quotes: \"{0}\".")
    case .jsonValueExpected:
      (
        "'{0}' stands where a value should be.",
        "Write a number, a text in quotes, true, false, [ ] or { }."
      )
    case .jsonNumberIsUnreadable:
      (
        "'{0}' is not a number.",
        "Write numbers without leading zeroes and with a point: 0.5; put dates in quotes."
      )
    case .jsonStringIsOpen:
      ("The text that begins here is not closed on its line.", "Write a quotation mark after it.")
    case .jsonEscapeIsUnknown:
      ("\\{0} means nothing in a text.", "Write \\\\ for a backslash.")
    case .jsonCommentIsOpen:
      ("The comment that begins here is never closed.", "Write */ after it.")
    case .jsonTypeIsWrong:
      ("{0} must be {1} but is {2}.", "See the format in the guide.")
    case .versionIsUnknown:
      ("Version {0} is unknown.", "Write version: {1}, or use a newer program.")
    default: ("", "")
    }
  }

  private var englishOfCalendars: (problem: String, remedy: String) {
    switch self {
    case .calendarIsNone:
      (
        "The file is no calendar: it does not begin with BEGIN:VCALENDAR.",
        "Export the calendar again as iCalendar (.ics)."
      )
    case .calendarIsCut:
      (
        "The calendar ends in the middle of an appointment.",
        "Export it again; the file is not whole."
      )
    case .calendarIsTooDeep:
      ("More than {0} parts are inside each other.", "Export the calendar again.")
    case .calendarIsTooMuch:
      ("The calendar has more repetitions than can be worked out.", "Export a shorter time.")
    case .calendarHasTooManyEvents:
      ("The calendar has more than {0} appointments.", "Export a shorter time.")
    case .calendarEndIsStray:
      ("Another part ends here than the one that was begun.", "Export the calendar again.")
    case .calendarEventHasNoStart:
      ("The appointment has no time.", "Delete it in the calendar and export again.")
    case .calendarEndsBeforeStart:
      ("The appointment ends before it begins and does not count.", "Mend it in the calendar.")
    case .calendarLineIsTooLong:
      ("The line is longer than {0} characters.", "Export the calendar again.")
    case .calendarRuleIsTooFrequent:
      (
        "The appointment repeats every minute or second; only the first was read.",
        "Mend the repetition in the calendar."
      )
    case .calendarStartsOffRule:
      (
        "The appointment begins on a day that its repetition does not fall on; both were read.",
        "Mend the repetition in the calendar if that is wrong."
      )
    case .calendarValueIsUnreadable:
      (
        "'{0}' cannot be read as a time, duration or repetition.",
        "Mend the appointment in the calendar and export again."
      )
    case .calendarZoneIsUnknown:
      (
        "The time zone '{0}' is unknown and was read as Danish time.",
        "See whether the appointment's time is right."
      )
    case .calendarHasNoOwner:
      (
        "The calendar belongs to nobody in people.csv.",
        "Name the file after the person's id: <id>.ics or <id>-*.ics; delete it if the person has left."
      )
    case .calendarOwnerIsMisspelt:
      (
        "The calendar belongs to nobody in people.csv.",
        "Did you mean '{0}'? Rename the file to {0}.ics."
      )
    default: ("", "")
    }
  }

  private var englishOfValues: (problem: String, remedy: String)? {
    switch self {
    case .dateIsUnreadable:
      ("'{0}' is not a date.", "Write dd-mm-yyyy, such as 05-10-2026.")
    case .dateIsSerialNumber:
      (
        "'{0}' is not a date; it looks like the spreadsheet's own number for one.",
        "Give the column the date format dd-mm-yyyy and save again."
      )
    case .dateHasShortYear:
      ("'{0}' has only two digits in its year.", "Write it out, such as {1}.")
    case .dateIsAmbiguous:
      ("'{0}' can be read in two ways.", "Write {1} or {2}.")
    case .dateIsMonthFirst:
      ("'{0}' has the month first.", "Write {1}.")
    case .dateHasNoSuchMonth:
      ("'{0}' has month {1}.", "Write day, month, year: dd-mm-yyyy.")
    case .dateDoesNotExist:
      ("'{0}' does not exist; the month has {1} days.", "Mend the day.")
    case .dateIsFarAway:
      ("'{0}' lies outside the years {1} to {2}.", "Mend the year.")
    case .datesAreReversed:
      ("The last date {1} lies before the first {0}.", "Swap them, or mend the year.")
    case .timeIsUnreadable:
      ("'{0}' is not a time of day.", "Write 08:30 or 8.30.")
    case .timesAreReversed:
      ("The end {1} does not lie after the start {0}.", "Swap or mend them.")
    case .timeIsAlone:
      ("Only one of two times is there.", "Fill both fromTime and toTime, or neither.")
    case .flagIsUnreadable:
      ("'{0}' is neither yes nor no.", "Write yes or no (or x, 1, 0).")
    case .integerIsUnreadable:
      ("'{0}' is not a whole number.", "Write it in digits alone, such as 150.")
    case .decimalIsUnreadable:
      ("'{0}' is not a number.", "Write it with a comma, such as 56,1629.")
    case .decimalIsAmbiguous:
      ("'{0}' can be read in two ways.", "Write {1} or {2}.")
    case .numberIsOutOfRange:
      ("{0} lies outside {1} to {2}.", "Mend the number.")
    case .choiceIsMisspelt:
      ("'{0}' is unknown.", "Did you mean '{1}'?")
    case .choiceIsUnknown:
      ("'{0}' is unknown.", "Possible here: {1}.")
    case .weekdayIsUnknown:
      ("'{0}' is not a weekday.", "Write monday, tuesday, ... or mon, tue, wed, thu, fri.")
    case .schoolYearIsUnreadable:
      ("'{0}' is not a school year.", "Write 2025/26 or 2025.")
    case .emailIsUnreadable:
      ("'{0}' is not an e-mail address and is not used.", "Write name@example.org.")
    default: nil
    }
  }

  private var englishOfMeaning: (problem: String, remedy: String) {
    switch self {
    case .keyIsDouble:
      ("The id '{0}' is used in row {1} as well.", "Give one of them another id.")
    case .keyIsUsedElsewhere:
      ("The id '{0}' is used in {1} as well.", "Give one of them another id.")
    case .keyIsUnreadable:
      ("'{0}' cannot be an id.", "An id is short and without /, | and line breaks.")
    case .referenceIsUnknown:
      ("{0} is called '{1}'.", "Write an id that exists.")
    case .referenceIsMisspelt:
      ("{0} is called '{1}'.", "Did you mean '{2}'?")
    case .rowIsDouble:
      ("The row says the same as row {0}.", "Delete one.")
    case .parentIsMissing:
      ("The department '{0}' belongs to no daycare.", "Write the daycare's id in 'parent'.")
    case .parentIsNoDaycare:
      ("'{0}' cannot have departments.", "Write a daycare's id in 'parent'.")
    case .positionIsHalf:
      ("Only one of latitude and longitude is there; the place has no position.", "Fill both.")
    case .districtDiffers:
      (
        "The person's district '{0}' is not the workplace's '{1}'.",
        "Mend one of them; only chiefs need a district here."
      )
    case .pairIsOnePerson:
      ("'{0}' stands in both columns.", "Write two different people.")
    case .pairContradicts:
      (
        "'{0}' and '{1}' are to be both together and apart (see row {2}).",
        "Delete one of the rows."
      )
    case .eventKeyIsUnreadable:
      (
        "'{0}' is not the key of an event.",
        "Write activity/year/subject/number, such as sparring/2026/nord-02/3; see plan/calendar.csv."
      )
    case .pinNeeds:
      ("A pin of this type needs '{0}'.", "Fill the cell.")
    case .pinMemberIsElsewhere:
      ("'{0}' is locked to the group '{1}' already (row {2}).", "Delete one of the rows.")
    case .horizonIsMissing:
      (
        "rules.json does not say which time is planned.",
        "Write horizon: { from: \"01-08-2026\", to: \"31-07-2027\" }."
      )
    case .horizonIsTooLong:
      ("The horizon has {0} days; at most {1} can be planned at once.", "Mend from or to.")
    case .activityIsDouble:
      ("Two activities have the id '{0}'.", "Give one of them another id.")
    case .windowsDoNotFit:
      (
        "{0} has {1} windows but {2} events in the school year {3}.",
        "Write one window for each event, or none."
      )
    case .repeatsAndCohort:
      ("An activity cannot have both repeats and cohort.", "Delete one.")
    case .gapIsReversed:
      ("The distances must rise: at least {0}, ideally {1}, at most {2} days.", "Mend them.")
    case .ruleIsFixed:
      (
        "The rule '{0}' can be neither switched off nor made soft; without it a plan is no plan.",
        "Delete on and hard."
      )
    case .targetIsOutsideSizes:
      (
        "The wanted size is {0}, but groups have from {1} to {2} members.",
        "Write groupSizeTarget: { target: ... } with a number from {1} to {2}."
      )
    case .criterionColumnIsUnknown:
      (
        "The criterion '{0}' uses the column '{1}', which people.csv does not have.",
        "Add the column, or mend the name."
      )
    case .criterionNeeds:
      ("The criterion '{0}' needs '{1}'.", "Add it.")
    case .startsAreMissing:
      (
        "starts holds no time.",
        "Write [\"08:30\", \"12:30\"] or { from: \"08:15\", to: \"15:00\", every: 15 }."
      )
    case .planIsOfAnotherYear:
      (
        "The plan is for {0}, but the folder plans {1}.",
        "Make a new plan for the folder, or mend horizon in rules.json."
      )
    case .planNamesWhatIsGone:
      (
        "{0} in the folder is called '{1}' any more; the plan still names it.",
        "The plan is read without it. If that is not meant, write it into the folder again."
      )
    case .planNamesTwice:
      ("'{0}' is in the plan's groups twice.", "Delete one of them.")
    case .planTotalDiffers:
      (
        "The plan's 'total' is {0}, but the costs of the rules come to {1}.",
        "Fetch the plan as it was written, or plan again."
      )
    case .planIsOfAnotherVersion:
      (
        "The plan was written by another version ({0}).",
        "Plan again, or use the program that wrote it."
      )
    default: ("", "")
    }
  }
}

extension FaultWord {
  /// The word in English.
  var english: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .wholeNumber: "a whole number"
    case .wholeFile: "The file"
    case .inTheFile: "the file"
    case .number: "a number"
    case .text: "a text in quotes"
    case .list: "a list in [ ]"
    case .object: "an object in { }"
    case .district: "No district"
    case .workplace: "No workplace"
    case .person: "No person"
    case .venue: "No venue"
    case .activity: "No activity"
    case .pack: "No learning pack"
    case .place: "No place"
    case .target: "No workplace, venue, district or kind"
    case .rule: "No rule"
    case .department: "No department"
    case .notAFile: "it is no file"
    case .isFolder: "it is a folder"
    case .notFound: "it does not exist"
    case .noAccess: "access is denied"
    case .readOnly: "the disk is read-only"
    case .diskIsFull: "the disk is full"
    case .notEmpty: "something is there already"
    case .nameTooLong: "the name is too long"
    }
  }
}
