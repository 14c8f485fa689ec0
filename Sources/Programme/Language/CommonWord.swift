/// What every part of the program says alike: days, months, dates, lists.
public enum CommonWord: String, Catalog {
  // Days of the week, from Monday
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  // Months
  case january
  case february
  case march
  case april
  case may
  case june
  case july
  case august
  case september
  case october
  case november
  case december

  // Dates
  case date
  case fullDate
  case fromTo

  // Lists
  case and
  case andMore
}

extension CommonWord {
  /// The name of a weekday.
  public static func weekday(_ weekday: Weekday) -> Text { allCases[weekday.index].text }

  /// The name of a month from 1 to 12.
  public static func month(_ month: Int) -> Text {
    let months: [CommonWord] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return months[min(max(month, 1), 12) - 1].text
  }

  /// A day with its month in words.
  ///
  /// As in "5. oktober 2026".
  public static func date(_ day: Day) -> Text {
    let (year, month, number) = day.civil
    return CommonWord.date.with("\(number)", CommonWord.month(month), "\(year)")
  }

  /// A day with its weekday and its month in words.
  ///
  /// As in "mandag den 5. oktober 2026".
  public static func fullDate(_ day: Day) -> Text {
    CommonWord.fullDate.with(weekday(day.weekday), date(day))
  }
}

extension Text {
  /// Texts joined as in "a, b og c"; of more than `most` only the first and how many more.
  public static func list(_ items: [Text], most: Int = .max) -> Text {
    guard let last = items.last, items.count > 1 else { return items.first ?? .same("") }
    if items.count > most {
      let shown = items.prefix(max(1, most - 1))
      return CommonWord.andMore.with(Text.joined(shown, by: ", "), items.count - shown.count)
    }
    return CommonWord.and.with(Text.joined(items.dropLast(), by: ", "), last)
  }
}
