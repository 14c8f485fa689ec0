/// A binary heap of Booleans, the most active first; equal ones by their making.
///
/// The order in which VSIDS decides (Moskewicz et al., "Chaff: Engineering an efficient SAT solver",
/// 2001), kept as in MiniSat (Een, Sorensson, "An extensible SAT-solver", 2003).
struct ActivityHeap: ~Copyable {
  private var heap = FlatBuffer<Int32>()
  private var place = FlatBuffer<Int32>()  // by variable, -1 if not in the heap

  var isEmpty: Bool { heap.isEmpty }

  /// Makes room for a new variable and puts it in.
  mutating func add(_ variable: Int32, _ activity: borrowing FlatBuffer<Double>) {
    place.extend(to: Int(variable) + 1, with: -1)
    insert(variable, activity)
  }

  func contains(_ variable: Int32) -> Bool { place[variable] >= 0 }

  mutating func insert(_ variable: Int32, _ activity: borrowing FlatBuffer<Double>) {
    guard place[variable] < 0 else { return }
    heap.append(variable)
    place[variable] = Int32(heap.count - 1)
    up(heap.count - 1, activity)
  }

  /// Restores the order after a variable became more active.
  func raised(_ variable: Int32, _ activity: borrowing FlatBuffer<Double>) {
    if place[variable] >= 0 { up(Int(place[variable]), activity) }
  }

  /// Takes out the most active variable.
  mutating func popFirst(_ activity: borrowing FlatBuffer<Double>) -> Int32? {
    guard !heap.isEmpty else { return nil }
    let first = heap[0]
    let last = heap.removeLast()
    place[first] = -1
    if !heap.isEmpty {
      heap[0] = last
      place[last] = 0
      down(0, activity)
    }
    return first
  }

  @inline(__always) private func precedes(
    _ a: Int32, _ b: Int32, _ activity: borrowing FlatBuffer<Double>
  ) -> Bool {
    activity[a] > activity[b] || (activity[a] == activity[b] && a < b)
  }

  private func up(_ start: Int, _ activity: borrowing FlatBuffer<Double>) {
    var i = start
    let variable = heap[i]
    while i > 0 {
      let parent = (i - 1) >> 1
      guard precedes(variable, heap[parent], activity) else { break }
      heap[i] = heap[parent]
      place[heap[i]] = Int32(i)
      i = parent
    }
    heap[i] = variable
    place[variable] = Int32(i)
  }

  private func down(_ start: Int, _ activity: borrowing FlatBuffer<Double>) {
    var i = start
    let variable = heap[i]
    while true {
      var child = 2 * i + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count && precedes(heap[child + 1], heap[child], activity) { child += 1 }
      guard precedes(heap[child], variable, activity) else { break }
      heap[i] = heap[child]
      place[heap[i]] = Int32(i)
      i = child
    }
    heap[i] = variable
    place[variable] = Int32(i)
  }
}
