/// An appointment as a file describes it, reduced to when it is.
struct CalendarEvent {
  enum Transparency {
    case busy
    case tentative
    case free
  }

  /// What makes two descriptions speak of the same appointment; empty if the file does not say.
  var identifier = ""
  var sequence = 0
  /// When the description was written, in seconds; 0 if the file does not say.
  var stamp = 0
  var start: CalendarTime?
  var end: CalendarTime?
  var duration: CalendarDuration?
  var rules: [RecurrenceRule] = []
  var exceptionRules: [RecurrenceRule] = []
  var dates: [CalendarTime] = []
  var periods: [CalendarPeriod] = []
  var exceptionDates: [CalendarTime] = []
  /// Which occurrence of a recurring appointment this replaces.
  var recurrenceID: CalendarTime?
  /// Whether it replaces all later ones as well (RANGE=THISANDFUTURE).
  var replacesFuture = false
  var isCancelled = false
  var isTransparent = false
  var isTentative = false
  var isMarkedFree = false
  /// Where it begins in the file.
  var line = 0
  /// Which of the files read together it stands in.
  var file = 0

  var transparency: Transparency {
    if isCancelled || isTransparent || isMarkedFree { return .free }
    return isTentative ? .tentative : .busy
  }
}

/// A stretch of time in which a VFREEBUSY calls its owner busy.
struct CalendarBusyPeriod {
  var period: CalendarPeriod
  var isTentative: Bool
  var line: Int
}

/// One half of a time zone of a file: standard or daylight time.
struct CalendarObservance: Hashable {
  var start: CalendarTime?
  var offsetFrom: Int?
  var offsetTo: Int?
  var rules: [RecurrenceRule] = []
  var dates: [CalendarTime] = []
}

/// What a calendar file says of when somebody is busy, before zones and rules are worked out.
struct CalendarFile {
  /// The largest file read, in bytes.
  static let maximumBytes = 16 << 20
  /// The most appointments read from one file.
  static let maximumEvents = 50_000
  /// The deepest nesting of components.
  static let maximumDepth = 8

  var events: [CalendarEvent] = []
  var busyPeriods: [CalendarBusyPeriod] = []
  /// The names of zones that times of this file refer to, by their place.
  var zoneNames: [String] = []
  /// The zones that the file defines, by name.
  var zones: [(name: String, observances: [CalendarObservance], line: Int)] = []
  /// Components that tell nothing of busy times: tasks, journals, unknown ones.
  var skippedComponents = 0
}
