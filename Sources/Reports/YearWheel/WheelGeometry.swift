import Foundation
import Programme

/// Where a school year's days lie on a circle.
///
/// One turn is the true number of days, 365 or 366, so that a day in March lies where it should
/// also after a leap day; the first day begins at the top and time runs clockwise. Angles are in
/// degrees from the top, lengths in the picture's units.
struct WheelGeometry: Hashable, Sendable {
  /// The days of one turn.
  var days: DayRange
  /// The centre.
  var centre: WheelPoint

  /// The angle at which a day begins.
  func angle(startOf day: Day) -> Double {
    360 * Double(days.first.distance(to: day)) / Double(days.count)
  }

  /// The angle at which a day ends.
  func angle(endOf day: Day) -> Double { angle(startOf: day.advanced(by: 1)) }

  /// The angle of a day's noon.
  func angle(middleOf day: Day) -> Double {
    (angle(startOf: day) + angle(endOf: day)) / 2
  }

  /// The part of a range that lies in the turn; nothing if none does.
  func clipped(_ range: DayRange) -> DayRange? {
    let first = max(range.first, days.first)
    let last = min(range.last, days.last)
    return first <= last ? DayRange(first, last) : nil
  }

  /// The point at an angle and a distance from the centre.
  func point(_ angle: Double, _ radius: Double) -> WheelPoint {
    let radians = angle * .pi / 180
    return WheelPoint(x: centre.x + radius * sin(radians), y: centre.y - radius * cos(radians))
  }

  /// The outline of a sector between two angles and two radii.
  ///
  /// A sector below two degrees is drawn with straight lines: at a radius of 430 the arc of a day
  /// bulges by 0.02 units.
  func sector(_ from: Double, _ to: Double, _ inner: Double, _ outer: Double) -> String {
    let a = point(from, outer)
    let b = point(to, outer)
    let c = point(to, inner)
    let d = point(from, inner)
    if to - from < 2 { return "M\(a.svg)L\(b.svg)L\(c.svg)L\(d.svg)Z" }
    let large = to - from > 180 ? 1 : 0
    return """
      M\(a.svg)A\(outer.svg) \(outer.svg) 0 \(large) 1 \(b.svg)L\(c.svg)\
      A\(inner.svg) \(inner.svg) 0 \(large) 0 \(d.svg)Z
      """
  }

  /// The path of a text along an arc that is read from left to right: clockwise in the upper half,
  /// anticlockwise in the lower.
  ///
  /// The radius is that of the text's middle line; `height` is the height of its capitals.
  func textArc(_ from: Double, _ to: Double, radius: Double, height: Double) -> String {
    let middle = (from + to) / 2
    let large = to - from > 180 ? 1 : 0
    if middle <= 90 || middle >= 270 {
      let r = radius - height / 2
      return "M\(point(from, r).svg)A\(r.svg) \(r.svg) 0 \(large) 1 \(point(to, r).svg)"
    }
    let r = radius + height / 2
    return "M\(point(to, r).svg)A\(r.svg) \(r.svg) 0 \(large) 0 \(point(from, r).svg)"
  }

  /// The length of an arc.
  static func arcLength(_ degrees: Double, radius: Double) -> Double {
    degrees * .pi / 180 * radius
  }
}

/// A point of the picture; y runs downwards.
struct WheelPoint: Hashable, Sendable {
  var x: Double
  var y: Double

  /// The point as a path says it.
  var svg: String { "\(x.svg) \(y.svg)" }
}

/// An upright rectangle of the picture.
struct WheelBox: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether the two share an area.
  func overlaps(_ other: WheelBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The distance from a point to the nearest point of the box.
  func distance(to point: WheelPoint) -> Double {
    let x = max(left - point.x, 0, point.x - right)
    let y = max(top - point.y, 0, point.y - bottom)
    return (x * x + y * y).squareRoot()
  }
}

extension Double {
  /// The number with at most one decimal, as short as SVG allows.
  var svg: String {
    let scaled = Int((self * 10).rounded())
    let whole = scaled.magnitude / 10
    let rest = scaled.magnitude % 10
    return (scaled < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}
