import Programme

/// The times at which each of a pool could meet, window by window.
struct GroupOpenings {
  /// By person: a bit for each time of each window, every window beginning a new word.
  private let free: [[UInt64]]
  /// The words of each window.
  private let words: [Range<Int>]

  /// Finds the openings of a district's pool, the chief's other meetings not counted.
  ///
  /// - Complexity: O(pool * openings).
  init(_ ground: Ground, _ pool: [PersonID], _ district: DistrictID) {
    let openings = Openings(ground)
    var free = pool.map { _ in [UInt64]() }
    var words: [Range<Int>] = []
    for id in ground.programme.activityIDs where ground.programme[id].subject == .group {
      let activity = ground.programme[id]
      for year in ground.years where activity.isDue(in: year) {
        for number in 1...max(1, activity.count) {
          guard let days = ground.window(number, of: activity, in: year) else { continue }
          let first = free.first?.count ?? 0
          var bit = 0
          for day in days.days
          where days.contains(day.advanced(by: activity.dayCount - 1))
            && openings.isPossible(activity, on: day, of: year)
          {
            let chief =
              activity.needsChief(at: number) ? ground.chief(of: district, on: day) : nil
            for start in activity.starts where openings.isPossible(activity, on: day, at: start) {
              if let chief, !openings.isFree(chief: chief, for: activity, on: day, at: start) {
                continue
              }
              for (i, person) in pool.enumerated() {
                if bit & 63 == 0 { free[i].append(0) }
                let isFree =
                  !ground.people[person.index].isEmployed(on: day)
                  || openings.isFree(person, for: activity, on: day, at: start)
                if isFree { free[i][free[i].count - 1] |= 1 << UInt64(bit & 63) }
              }
              bit += 1
            }
          }
          words.append(first..<(free.first?.count ?? 0))
        }
      }
    }
    self.free = free
    self.words = words
  }

  /// How many openings a group has in each window.
  ///
  /// - Complexity: O(members * openings / 64).
  func counts(of group: [Int]) -> [Int] {
    guard let first = group.first else { return words.map { _ in 0 } }
    return words.map { range in
      var count = 0
      for word in range {
        var common = free[first][word]
        for person in group.dropFirst() { common &= free[person][word] }
        count += common.nonzeroBitCount
      }
      return count
    }
  }
}
