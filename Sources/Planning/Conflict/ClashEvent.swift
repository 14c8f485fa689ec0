import ConstraintSolving
import Programme
import SolverSupport

/// Somebody, or a room, at an event of a clash's model.
struct ClashAttendee {
  let person: PersonID
  /// True where the person is at the event.
  let literal: BoolVariable
  var before = 0
  var after = 0
  /// Whether the minutes around are kept free in the person's own calendar as well.
  var reserves = false
  /// Whether the person takes part, instead of being there as chief or staff.
  var isParticipant = true
  /// Whether an event on a day when the person is not employed goes on without the person.
  var isExcused = false
  /// The choice by which the person comes, who takes one chain of it at most; nil for none.
  var choice: Int?
}

/// A place at which an event of a clash's model can be.
struct ClashPlace {
  let place: Place
  /// True where the event is there; nothing where it can be nowhere else.
  var literal: BoolVariable?
}

/// A candidate start of an event.
struct ClashStart {
  /// The day, from 0 at the horizon's first.
  let day: Int
  let minute: Int
  /// True where the event may take this start.
  let literal: BoolVariable
}

/// An event, or the meetings of all groups of a district with one number, in a clash's model.
struct ClashEvent {
  let chain: Int
  let activity: Activity
  let activityID: ActivityID
  let number: Int
  let key: EventKey
  /// The kinds of which one at least is among the participants, where they are not known.
  let poolKinds: [WorkplaceKind]
  /// Whether it stands for several meetings at different times.
  let isAnonymous: Bool
  /// True where it is held.
  let held: BoolVariable
  var pin: EventPin?
  var starts: [ClashStart] = []
  /// For each day of the horizon, true where the event may take a start of that day.
  var days: [BoolVariable?] = []
  /// For each minute of the day that is a start, likewise.
  var minutes: [(minute: Int, literal: BoolVariable)] = []
  var attendees: [ClashAttendee] = []
  var places: [ClashPlace] = []

  /// The minutes that an attendee is taken for by a start.
  func span(_ start: ClashStart, _ attendee: ClashAttendee) -> Range<Int> {
    let from = start.day * 1440 + start.minute
    return (from - attendee.before)..<(from + activity.minutes + attendee.after)
  }
}
