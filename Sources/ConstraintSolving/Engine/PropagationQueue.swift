/// The propagators that have something to look at, cheap ones first.
struct PropagationQueue: ~Copyable {
  static let priorities = 4

  private var waiting = FlatBuffer<Int8>()  // by propagator: 1 if it is in a queue
  private var priority = FlatBuffer<Int8>()  // by propagator
  private var first = Lane()
  private var second = Lane()
  private var third = Lane()
  private var fourth = Lane()

  /// A first-in, first-out lane.
  private struct Lane: ~Copyable {
    var items = FlatBuffer<Int32>()
    var head = 0

    mutating func pop() -> Int32? {
      guard head < items.count else { return nil }
      let item = items[head]
      head += 1
      if head == items.count {
        items.truncate(to: 0)
        head = 0
      }
      return item
    }
  }

  mutating func add(priority: Int) {
    waiting.append(0)
    self.priority.append(Int8(min(max(priority, 0), PropagationQueue.priorities - 1)))
  }

  @inline(__always) mutating func schedule(_ propagator: Int32) {
    guard waiting[propagator] == 0 else { return }
    waiting[propagator] = 1
    switch priority[propagator] {
    case 0: first.items.append(propagator)
    case 1: second.items.append(propagator)
    case 2: third.items.append(propagator)
    default: fourth.items.append(propagator)
    }
  }

  mutating func pop() -> Int32? {
    guard let next = first.pop() ?? second.pop() ?? third.pop() ?? fourth.pop() else { return nil }
    waiting[next] = 0
    return next
  }

  mutating func clear() {
    while pop() != nil {}
  }
}
