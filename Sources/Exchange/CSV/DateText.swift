/// Reads a date the way people in Denmark write it.
///
/// Understood: `05-10-2026`, `5-10-2026`, `5.10.2026`, `5/10-2026`, `5. oktober 2026`,
/// `2026-10-05`, each also with a time of midnight behind it, as a spreadsheet adds it.
/// Refused, with what to write instead: years of two digits, `3/4/2026` (which may be read month
/// first) and the bare number that a spreadsheet shows for a date.
enum DateText {
  /// The years that a planning folder can speak of.
  static let years = 1950...2100

  /// The day, counted from 1 January 1970.
  static func parse(_ text: String) -> Result<Int, Misreading> {
    var parts = Parts(text)
    parts.dropMidnight()
    if let words = named(parts, text) { return words }
    guard parts.isOnlyNumbers else { return .failure(Misreading(.dateIsUnreadable, text)) }
    switch parts.numbers.count {
    case 1: return .failure(Misreading(.dateIsSerialNumber, text))
    case 3: return three(parts, text)
    default: return .failure(Misreading(.dateIsUnreadable, text))
    }
  }

  private static func three(_ parts: Parts, _ text: String) -> Result<Int, Misreading> {
    let numbers = parts.numbers
    if parts.digits[0] == 4 {
      guard parts.separators == ["-", "-"] || parts.separators == ["/", "/"] else {
        return .failure(Misreading(.dateIsUnreadable, text))
      }
      return day(numbers[0], numbers[1], numbers[2], text)
    }
    guard parts.digits[0] <= 2, parts.digits[1] <= 2 else {
      return .failure(Misreading(.dateIsUnreadable, text))
    }
    guard parts.digits[2] == 4 else {
      guard parts.digits[2] == 2 else { return .failure(Misreading(.dateIsUnreadable, text)) }
      let century = CivilDate(
        year: 2000 + numbers[2], month: numbers[1], dayOfMonth: numbers[0])
      let remedy = century.isValid ? century.text() : "05-10-2026"
      return .failure(Misreading(.dateHasShortYear, text, remedy))
    }
    switch parts.separators {
    case ["-", "-"], [".", "."], ["/", "-"]:
      return day(numbers[2], numbers[1], numbers[0], text)
    case ["/", "/"]:
      let danish = CivilDate(year: numbers[2], month: numbers[1], dayOfMonth: numbers[0])
      let american = CivilDate(year: numbers[2], month: numbers[0], dayOfMonth: numbers[1])
      if danish == american { return day(numbers[2], numbers[1], numbers[0], text) }
      if danish.isValid && american.isValid {
        return .failure(Misreading(.dateIsAmbiguous, text, danish.text(), american.text()))
      }
      if american.isValid {
        return .failure(Misreading(.dateIsMonthFirst, text, american.text()))
      }
      return day(numbers[2], numbers[1], numbers[0], text)
    default:
      return .failure(Misreading(.dateIsUnreadable, text))
    }
  }

  /// `5. oktober 2026` and `5. okt. 2026`; nil if there is no month's name in the text.
  private static func named(_ parts: Parts, _ text: String) -> Result<Int, Misreading>? {
    guard let word = parts.word else { return nil }
    guard word.count >= 3,
      let month = months.firstIndex(where: { $0.hasPrefix(word) }),
      parts.numbers.count == 2, parts.digits[1] == 4, parts.digits[0] <= 2
    else { return .failure(Misreading(.dateIsUnreadable, text)) }
    return day(parts.numbers[1], month + 1, parts.numbers[0], text)
  }

  private static func day(_ year: Int, _ month: Int, _ dayOfMonth: Int, _ text: String)
    -> Result<Int, Misreading>
  {
    let date = CivilDate(year: year, month: month, dayOfMonth: dayOfMonth)
    guard (1...12).contains(month) else {
      return .failure(Misreading(.dateHasNoSuchMonth, text, String(month)))
    }
    guard date.isValid else {
      let last = CivilDate.daysIn(month: month, of: year)
      return .failure(Misreading(.dateDoesNotExist, text, String(last)))
    }
    guard years.contains(year) else {
      return .failure(
        Misreading(.dateIsFarAway, text, String(years.lowerBound), String(years.upperBound)))
    }
    return .success(date.day)
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]

  /// A text taken apart into its numbers, what stands between them, and at most one word.
  private struct Parts {
    var numbers: [Int] = []
    /// How many digits each number was written with.
    var digits: [Int] = []
    /// One character between each two numbers, or a space where there is none.
    var separators: [Character] = []
    var word: String?
    var isOnlyNumbers = true

    init(_ text: String) {
      var between: [Character] = []
      var letters = ""
      var number = (value: 0, digits: 0)
      for character in text.prefix(40).lowercased() + "\n" {
        if let digit = character.wholeNumberValue, character.isASCII {
          if number.digits == 0, !numbers.isEmpty { separators.append(joined(between)) }
          if number.digits == 0, numbers.isEmpty, !between.isEmpty { isOnlyNumbers = false }
          number = (min(number.value * 10 + digit, 99_999_999), number.digits + 1)
          between = []
          continue
        }
        if number.digits > 0 {
          numbers.append(number.value)
          digits.append(number.digits)
          number = (0, 0)
        }
        if character.isLetter {
          letters.append(character)
        } else if character != "\n" {
          between.append(character)
        }
      }
      if !between.isEmpty || text.count > 40 { isOnlyNumbers = false }
      // A T between date and time is no month.
      if letters == "t" || letters.isEmpty { return }
      word = letters
    }

    private func joined(_ characters: [Character]) -> Character {
      let marks = characters.filter { $0 != " " }
      if marks.isEmpty { return " " }
      return marks.count == 1 ? marks[0] : "?"
    }

    /// Takes off `00:00` or `00:00:00` after the date.
    mutating func dropMidnight() {
      guard numbers.count == 5 || numbers.count == 6, separators.count >= 4,
        separators[2] == " ", separators[3...].allSatisfy({ $0 == ":" }),
        numbers[3...].allSatisfy({ $0 == 0 })
      else { return }
      numbers.removeLast(numbers.count - 3)
      digits.removeLast(digits.count - 3)
      separators.removeLast(separators.count - 2)
    }
  }
}
