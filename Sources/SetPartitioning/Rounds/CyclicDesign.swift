/// Rounds of fours that repeat no pair, made by turning one or two of them around a circle.
///
/// The points are several copies of the numbers modulo `order`, and some points that stay where
/// they are; adding 1 to all numbers turns a round into the next. No pair is repeated if and only
/// if the first rounds together have no difference twice (Bose, "On the construction of balanced
/// incomplete block designs", 1939). The first rounds below were found by a computer search for
/// that.
///
/// Thirty-two people in ten rounds was an open question until Aguado's "A 10 days solution to the
/// social golfer problem", 2004. The design here is another: an exhaustive search showed that
/// no single first round turned ten times does it with three circles of ten and two points that
/// stay, so two first rounds on six circles of five were asked for, each of which is also mapped
/// to itself when all numbers are doubled, four circles change places in turn, the other two with
/// each other, and the two points that stay too; that leaves few enough cases to walk through.
struct CyclicDesign {
  let people: Int
  /// How many numbers there are in a circle, and so how many rounds each first round gives.
  let order: Int
  /// The groups of each first round: point c * order + x is number x of circle c, points past the
  /// last circle stay.
  let first: [[[Int]]]

  var rounds: Int { order * first.count }

  /// The groups of a round, members ascending.
  func groups(round: Int) -> [[Int]] {
    let moving = people / order * order
    return first[round / order].map { group in
      group.map { $0 >= moving ? $0 : $0 / order * order + ($0 % order + round) % order }.sorted()
    }
  }

  /// The design for a number of people, if one is known.
  static func known(people: Int) -> CyclicDesign? { all.first { $0.people == people } }

  /// All that are known: 5 rounds for 16 and 20 people, 7 for 24, 9 for 28, 10 for 32.
  static let all = [
    CyclicDesign(
      people: 16, order: 5,
      first: [[[0, 5, 12, 15], [6, 9, 10, 14], [2, 3, 11, 13], [1, 4, 7, 8]]]),
    CyclicDesign(
      people: 20, order: 5,
      first: [
        [[0, 3, 5, 19], [1, 14, 16, 18], [6, 9, 11, 17], [2, 8, 12, 15], [4, 7, 10, 13]]
      ]),
    CyclicDesign(
      people: 24, order: 7,
      first: [
        [
          [0, 7, 20, 23], [3, 13, 17, 22], [4, 12, 15, 21], [2, 14, 18, 19], [8, 9, 11, 16],
          [1, 5, 6, 10],
        ]
      ]),
    CyclicDesign(
      people: 28, order: 9,
      first: [
        [
          [4, 14, 21, 27], [5, 16, 25, 26], [10, 18, 22, 24], [1, 7, 8, 23], [2, 6, 9, 20],
          [0, 13, 15, 19], [3, 11, 12, 17],
        ]
      ]),
    CyclicDesign(
      people: 32, order: 5,
      first: [
        [
          [1, 14, 20, 30], [7, 18, 25, 31], [0, 3, 17, 21], [4, 5, 6, 27], [8, 10, 12, 24],
          [11, 15, 19, 28], [2, 13, 26, 29], [9, 16, 22, 23],
        ],
        [
          [3, 12, 20, 31], [6, 19, 25, 30], [0, 1, 16, 26], [2, 5, 7, 22], [9, 10, 14, 29],
          [13, 15, 18, 23], [4, 8, 11, 17], [21, 24, 27, 28],
        ],
      ]),
  ]
}
