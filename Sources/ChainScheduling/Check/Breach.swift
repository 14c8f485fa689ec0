/// A hard demand that a schedule does not keep.
public enum Breach: Sendable, Hashable {
  /// The solution's lists do not have the problem's shape, or a position is out of range.
  case malformed(event: Int32)
  /// An attendance's choice is out of range.
  case malformedAttendance(Int32)
  /// An event that must be placed is not.
  case unplaced(event: Int32)
  /// An event is placed although nobody attends its optional chain, or only part of it is placed.
  case heldForNobody(event: Int32)
  /// An attendance's chain is not placed.
  case attendsNothing(attendance: Int32)
  /// An attendance that may not wait does.
  case waits(attendance: Int32)
  /// More wait than may.
  case tooManyWait(limit: Int32)
  /// The place cannot be had at the start.
  case placeClosed(event: Int32)
  /// A resource cannot be there at the start.
  case notFree(event: Int32, resource: Int32)
  /// A resource would be at one event twice.
  case twice(event: Int32, resource: Int32)
  /// Two bookings of a resource overlap, or leave no time to travel.
  case overlap(first: Int32, second: Int32, resource: Int32)
  /// Another event is too close to one that wants peace.
  case disturbed(event: Int32, by: Int32, resource: Int32)
  /// More people than fit.
  case tooManyPeople(event: Int32)
  /// Fewer or more members than allowed.
  case members(event: Int32)
  /// Roles that are tied are filled differently.
  case tie(event: Int32, role: Int32)
  /// An event does not start after the one before it, or not at a distance that is allowed.
  case gap(chain: Int32, event: Int32)
  /// An option hosts too few or too many events.
  case hosting(chain: Int32, option: Int32)
  /// A chain uses a label twice.
  case variantTwice(chain: Int32, event: Int32)
  /// A variant is not out yet.
  case variantEarly(event: Int32)
  /// Too few events have the counted role filled.
  case fewFilled(chain: Int32)
  /// A resource has too many events in a period.
  case limit(Int32, resource: Int32, period: Int32)
  /// All of a set are away on one day.
  case cover(Int32, day: Int32)
  /// An event is too soon after another.
  case precedence(Int32)
  /// An event is too soon after what somebody attends.
  case follow(Int32, attendance: Int32)
  /// Two events share a day.
  case dayClash(Int32)
}
