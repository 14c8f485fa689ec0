/// What each resource has on each day, as positions in some list, for many questions.
///
/// A resource has few entries in a year, so a page is found by halving among its own days.
struct Diary {
  private var days: [[Int32]]
  private var items: [[Int]]

  /// Sorts entries by resource and day; those of one day keep their order.
  ///
  /// - Complexity: O(resources + entries * log entries).
  init(resources: Int, _ entries: [(resource: Int32, day: Int, item: Int)]) {
    days = [[Int32]](repeating: [], count: resources)
    items = [[Int]](repeating: [], count: resources)
    let order = entries.indices.sorted { (entries[$0].day, $0) < (entries[$1].day, $1) }
    for i in order where Int(entries[i].resource) < resources && entries[i].resource >= 0 {
      days[Int(entries[i].resource)].append(Int32(clamping: entries[i].day))
      items[Int(entries[i].resource)].append(entries[i].item)
    }
  }

  /// What a resource has on a day.
  ///
  /// - Complexity: O(log entries of the resource).
  subscript(resource: Int32, day: Int) -> ArraySlice<Int> {
    let own = days[Int(resource)]
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if Int(own[middle]) < day { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < own.count, Int(own[end]) == day { end += 1 }
    return items[Int(resource)][low..<end]
  }

  /// What a resource has, day by day.
  func all(of resource: Int32) -> [Int] { items[Int(resource)] }
}
