/// The lines that lead from the rim of a wheel to the labels beside it.
///
/// A line goes straight out from the rim, bends, and runs on to its label. Labels keep the order of
/// what they name, yet a line that comes from below can cut the beginning of one above it; then it
/// goes further out before it bends.
struct LeaderLine: Hashable {
  /// The rim, the bend and the label.
  var points: [WheelPoint]

  /// How far out a line bends; as near as may be.
  static let bends = stride(from: 14.0, through: 46, by: 4)

  /// Whether the lines cross; those that begin at one point do not.
  func crosses(_ other: LeaderLine) -> Bool {
    if points.first == other.points.first { return false }
    return zip(points, points.dropFirst()).contains { a, b in
      zip(other.points, other.points.dropFirst()).contains { c, d in
        LeaderLine.side(a, b, c) != LeaderLine.side(a, b, d)
          && LeaderLine.side(c, d, a) != LeaderLine.side(c, d, b)
      }
    }
  }

  /// Whether a point lies to the right of the way from one point to another.
  private static func side(_ a: WheelPoint, _ b: WheelPoint, _ point: WheelPoint) -> Bool {
    (b.x - a.x) * (point.y - a.y) > (b.y - a.y) * (point.x - a.x)
  }
}

extension YearWheel {
  /// The line of a label.
  func leader(_ callout: Callout) -> LeaderLine {
    let edge = callout.isRight ? YearWheel.rightEdge - 6 : YearWheel.leftEdge + 6
    return LeaderLine(points: [
      geometry.point(callout.angle, YearWheel.rim + 3),
      geometry.point(callout.angle, YearWheel.rim + callout.bend),
      WheelPoint(x: edge, y: callout.middle),
    ])
  }

  /// Returns the labels of a side with lines that do not cross, as far as there is room.
  ///
  /// Those level with the centre come first: they have the shortest way.
  ///
  /// - Complexity: O(labels^2).
  func untangled(_ side: [Callout]) -> [Callout] {
    var result = side
    var drawn: [LeaderLine] = []
    func distance(_ i: Int) -> Double {
      abs(geometry.point(side[i].angle, YearWheel.rim).y - YearWheel.centre.y)
    }
    for i in side.indices.sorted(by: { (distance($0), $0) < (distance($1), $1) }) {
      for bend in LeaderLine.bends {
        var callout = side[i]
        callout.bend = bend
        let line = leader(callout)
        // A line does not go back to its label.
        let isForward = callout.isRight == (line.points[1].x < line.points[2].x)
        if isForward, !drawn.contains(where: line.crosses) {
          result[i].bend = bend
          break
        }
      }
      drawn.append(leader(result[i]))
    }
    return result
  }
}
