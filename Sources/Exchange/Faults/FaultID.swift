import Programme

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every kind of fault that reading a folder can find.
///
/// The texts stand in one file a language (`FaultID+Danish.swift`, `FaultID+English.swift`), with
/// `{0}`, `{1}` for the arguments. An argument that begins with `@` is a word of ``FaultWord``.
enum FaultID: String, CaseIterable {
  // Files and text
  case folderIsMissing
  case fileIsMissing
  case fileIsUnreadable
  case fileIsUnknown
  case fileNameIsMisspelt
  case fileIsTooLarge
  case tooManyFiles
  case textIsBinary
  case textIsCut
  case textIsNotUTF8
  case textIsWindows1252
  case moreFaults
  // Tables
  case tableIsEmpty
  case tooManyColumns
  case tooManyRows
  case cellWithoutHeader
  case unclosedQuote
  case textAfterQuote
  case cellIsTooLong
  case cellIsEmpty
  case columnIsDouble
  case columnIsMisspelt
  case columnIsMissing
  case columnIsUnknown
  case columnMayBeMisspelt
  // Values
  case dateIsUnreadable
  case dateIsSerialNumber
  case dateHasShortYear
  case dateIsAmbiguous
  case dateIsMonthFirst
  case dateHasNoSuchMonth
  case dateDoesNotExist
  case dateIsFarAway
  case datesAreReversed
  case timeIsUnreadable
  case timesAreReversed
  case timeIsAlone
  case flagIsUnreadable
  case integerIsUnreadable
  case decimalIsUnreadable
  case decimalIsAmbiguous
  case numberIsOutOfRange
  case choiceIsMisspelt
  case choiceIsUnknown
  case weekdayIsUnknown
  case schoolYearIsUnreadable
  case emailIsUnreadable
  // JSON
  case jsonIsEmpty
  case jsonHasTextAfter
  case jsonIsCut
  case jsonIsTooDeep
  case jsonHasEqualSign
  case jsonColonExpected
  case jsonCommaExpected
  case jsonCommaMissing
  case jsonKeyExpected
  case jsonKeyIsDouble
  case jsonKeyIsMissing
  case jsonKeyIsMisspelt
  case jsonKeyIsUnknown
  case jsonWordIsUnknown
  case jsonValueExpected
  case jsonNumberIsUnreadable
  case jsonStringIsOpen
  case jsonEscapeIsUnknown
  case jsonCommentIsOpen
  case jsonTypeIsWrong
  case versionIsUnknown
  // Calendars
  case calendarIsNone
  case calendarIsCut
  case calendarIsTooDeep
  case calendarIsTooMuch
  case calendarHasTooManyEvents
  case calendarEndIsStray
  case calendarEventHasNoStart
  case calendarEndsBeforeStart
  case calendarLineIsTooLong
  case calendarRuleIsTooFrequent
  case calendarStartsOffRule
  case calendarValueIsUnreadable
  case calendarZoneIsUnknown
  case calendarHasNoOwner
  case calendarOwnerIsMisspelt
  // Keys and references
  case keyIsDouble
  case keyIsUsedElsewhere
  case keyIsUnreadable
  case referenceIsUnknown
  case referenceIsMisspelt
  case rowIsDouble
  // The organisation
  case parentIsMissing
  case parentIsNoDaycare
  case positionIsHalf
  case districtDiffers
  case pairIsOnePerson
  case pairContradicts
  // Pins
  case eventKeyIsUnreadable
  case pinNeeds
  case pinMemberIsElsewhere
  // Rules
  case horizonIsMissing
  case horizonIsTooLong
  case activityIsDouble
  case windowsDoNotFit
  case repeatsAndCohort
  case gapIsReversed
  case ruleIsFixed
  case targetIsOutsideSizes
  case criterionColumnIsUnknown
  case criterionNeeds
  case startsAreMissing
  // Plans
  case planIsOfAnotherVersion
  case planIsOfAnotherYear
  case planNamesWhatIsGone
  case planNamesTwice
  case planTotalDiffers

  /// Whether planning can go on in spite of it.
  var severity: Fault.Severity {
    switch self {
    case .fileIsUnknown, .textIsWindows1252, .columnIsUnknown, .emailIsUnreadable,
      .calendarRuleIsTooFrequent, .calendarStartsOffRule, .calendarZoneIsUnknown,
      .calendarEndsBeforeStart, .rowIsDouble, .positionIsHalf,
      .targetIsOutsideSizes:
      .warning
    default: .error
    }
  }

  /// The stable word for programs: `dateIsAmbiguous` becomes `date-is-ambiguous`.
  var word: String {
    var word = ""
    var isUpperBefore = true
    for character in rawValue {
      if character.isUppercase {
        word += isUpperBefore ? "" : "-"
        word += character.lowercased()
        isUpperBefore = true
      } else {
        word.append(character)
        isUpperBefore = false
      }
    }
    return word
  }

  /// The fault of this kind at a place.
  func fault(at place: Fault.Place, arguments: [String]) -> Fault {
    let danish = self.danish
    let english = self.english
    return Fault(
      id: word, severity: severity, place: place,
      problem: Text(
        da: FaultID.filled(danish.problem, arguments, .danish),
        en: FaultID.filled(english.problem, arguments, .english)),
      remedy: Text(
        da: FaultID.filled(danish.remedy, arguments, .danish),
        en: FaultID.filled(english.remedy, arguments, .english)))
  }

  /// A template with its arguments in place.
  private static func filled(_ template: String, _ arguments: [String], _ language: Language)
    -> String
  {
    var text = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      let mark = rest[brace...].prefix(3)
      let digit = mark.dropFirst().first?.wholeNumberValue
      if mark.last == "}", let digit, arguments.indices.contains(digit) {
        text += word(arguments[digit], language)
        rest = rest[mark.endIndex...]
      } else {
        text.append("{")
        rest = rest[brace...].dropFirst()
      }
    }
    return text + rest
  }

  private static func word(_ argument: String, _ language: Language) -> String {
    FaultWord.text(of: argument).in(language)
  }
}

/// Words that a message puts into its text by their meaning.
///
/// Those of things stand where nothing of the kind was found, since Danish words differ in their
/// "no". Those of values come with their article.
enum FaultWord: String, Catalog {
  case null, flag, number, wholeNumber, text, list, object
  case wholeFile, inTheFile
  case district, workplace, person, venue, activity, pack, place, target, rule, department
  case notAFile, isFolder, notFound, noAccess, readOnly, diskIsFull, notEmpty, nameTooLong

  /// As an argument of a report.
  var argument: String { "@" + rawValue }

  /// Between the two languages of an argument that brings both; no table has it in its words.
  private static let divider = "|@"

  /// Words to choose among, in Danish and in English, as an argument.
  static func list(_ danish: [String], _ english: [String]) -> String {
    "@" + danish.joined(separator: ", ") + divider + english.joined(separator: ", ")
  }

  /// What an argument says: the word that it stands for, or itself.
  static func text(of argument: String) -> Text {
    if argument.hasPrefix("@"), let cut = argument.firstRange(of: divider) {
      let danish = argument[..<cut.lowerBound].dropFirst()
      let english = argument[cut.upperBound...]
      return Text(da: String(danish), en: String(english))
    }
    guard argument.hasPrefix("@"), let word = FaultWord(rawValue: String(argument.dropFirst()))
    else { return .same(argument) }
    return word.text
  }

  /// Why the system refused, as an argument; a rare reason is left as its number.
  static func reason(of code: Int32) -> String {
    switch code {
    case EISDIR: isFolder.argument
    case ENOENT, ENOTDIR: notFound.argument
    case EACCES, EPERM: noAccess.argument
    case EROFS: readOnly.argument
    case ENOSPC, EDQUOT: diskIsFull.argument
    case ENOTEMPTY, EEXIST: notEmpty.argument
    case ENAMETOOLONG: nameTooLong.argument
    default: "errno \(code)"
    }
  }

  /// Why the system refused, in words.
  static func words(of code: Int32) -> Text { text(of: reason(of: code)) }
}
