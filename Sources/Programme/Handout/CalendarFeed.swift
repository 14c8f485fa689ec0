/// Somebody named in a calendar file.
public struct FeedPerson: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// The work e-mail, if known.
  public var email: String?

  /// Makes a record.
  public init(name: String, email: String? = nil) {
    self.name = name
    self.email = email
  }
}

/// An entry of a calendar file: what it says, without how a file spells it.
public struct FeedEvent: Hashable, Sendable {
  /// What stays equal when the event moves; made of the event's identity, never of its date.
  public var uid: String
  /// How often the event has been changed since it was first published.
  public var sequence: Int
  /// Whether it has been called off.
  public var isCancelled: Bool
  /// Whether it is still held, only without those whom a cancellation tells.
  public var isWithdrawn = false
  /// The first day.
  public var day: Day
  /// On how many consecutive days it is held, from 1.
  public var dayCount: Int
  /// The minute of the day at which it starts, on each of its days.
  public var start: Int
  /// How long it lasts on each of its days, in minutes.
  public var minutes: Int
  /// The heading to show.
  public var title: String
  /// Where it is; empty when no place is planned.
  public var location: String
  /// More about it, with line feeds between its lines; holds nothing private.
  public var details: String
  /// The activity's name, for colours and filters.
  public var category: String
  /// Who is invited; for requests and cancellations only.
  public var attendees: [FeedPerson]

  /// Makes an entry without attendees.
  public init(
    uid: String, sequence: Int = 0, isCancelled: Bool = false, day: Day, dayCount: Int = 1,
    start: Int, minutes: Int, title: String, location: String = "", details: String = "",
    category: String = "", attendees: [FeedPerson] = []
  ) {
    self.uid = uid
    self.sequence = sequence
    self.isCancelled = isCancelled
    self.day = day
    self.dayCount = max(1, dayCount)
    self.start = start
    self.minutes = minutes
    self.title = title
    self.location = location
    self.details = details
    self.category = category
    self.attendees = attendees
  }

  /// The spans of its days in wall-clock time, one entry of the calendar each.
  public var spans: [Span] {
    (0..<dayCount).map { Span(day: day.advanced(by: $0), minute: start, minutes: minutes) }
  }
}

/// A calendar file to hand on: a feed to subscribe to, or a message about one event.
public struct CalendarFeed: Hashable, Sendable {
  /// What the reader's calendar is to do with it (RFC 5546).
  public enum Method: String, Hashable, Sendable {
    /// Show it: a feed to subscribe to.
    case publish = "PUBLISH"
    /// Put it in or move it: exactly one event.
    case request = "REQUEST"
    /// Take it out: exactly one event.
    case cancel = "CANCEL"
  }

  /// The calendar's name to show.
  public var name: String
  /// What to do with it.
  public var method: Method
  /// The language of its texts.
  public var language: Language
  /// The day it was made as of, so that equal plans give equal files.
  public var stamp: Day
  /// Who invites; for requests and cancellations.
  public var organizer: FeedPerson?
  /// The entries, in order of time and then of `uid`.
  public var events: [FeedEvent]

  /// Makes a file and puts its entries in order.
  public init(
    name: String, method: Method = .publish, language: Language = .danish, stamp: Day,
    organizer: FeedPerson? = nil, events: [FeedEvent]
  ) {
    self.name = name
    self.method = method
    self.language = language
    self.stamp = stamp
    self.organizer = organizer
    self.events = events.sorted {
      $0.day != $1.day ? $0.day < $1.day : ($0.start, $0.uid) < ($1.start, $1.uid)
    }
  }
}
