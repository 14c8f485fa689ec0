extension CommonWord {
  /// The phrase in Danish.
  public var danish: String {
    switch self {
    case .monday: "mandag"
    case .tuesday: "tirsdag"
    case .wednesday: "onsdag"
    case .thursday: "torsdag"
    case .friday: "fredag"
    case .saturday: "lørdag"
    case .sunday: "søndag"
    case .january: "januar"
    case .february: "februar"
    case .march: "marts"
    case .april: "april"
    case .may: "maj"
    case .june: "juni"
    case .july: "juli"
    case .august: "august"
    case .september: "september"
    case .october: "oktober"
    case .november: "november"
    case .december: "december"
    case .date: "{1}. {2} {3}"
    case .fullDate: "{1} den {2}"
    case .fromTo: "{1} til {2}"
    case .and: "{1} og {2}"
    case .andMore: "{1} og {2} til"
    }
  }
}
