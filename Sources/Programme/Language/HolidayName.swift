/// The holidays that a school calendar has by itself; a planner may give others of any name.
public enum HolidayName: String, Catalog {
  case newYear
  case maundyThursday
  case goodFriday
  case easterSunday
  case easterMonday
  case prayerDay
  case ascensionDay
  case whitSunday
  case whitMonday
  case christmasDay
  case boxingDay
  case summerHoliday
  case autumnHoliday
  case christmasHoliday
  case winterHoliday
  case easterHoliday
  case afterAscensionDay
  case constitutionDay

  /// The words for a holiday's name: in both languages where it is one of these, else as it is.
  public static func text(of name: String) -> Text {
    allCases.first { $0.danish == name }?.text ?? .same(name)
  }
}
