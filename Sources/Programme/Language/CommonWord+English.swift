extension CommonWord {
  /// The phrase in English.
  public var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    case .january: "January"
    case .february: "February"
    case .march: "March"
    case .april: "April"
    case .may: "May"
    case .june: "June"
    case .july: "July"
    case .august: "August"
    case .september: "September"
    case .october: "October"
    case .november: "November"
    case .december: "December"
    case .date: "{1} {2} {3}"
    case .fullDate: "{1} {2}"
    case .fromTo: "{1} to {2}"
    case .and: "{1} and {2}"
    case .andMore: "{1} and {2} more"
    }
  }
}
