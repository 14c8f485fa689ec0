/// A growable array of plain values that owns its memory and checks indices in debug builds only.
///
/// The hot state of the kernel lives in these. Bounds: every index used by the engine is a variable,
/// literal, view, event or arena offset that the engine itself has handed out, so it lies below
/// `count`; `assert` holds that in debug builds. Writing does not need exclusive access to the
/// buffer itself, only appending does.
struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The first element.
  private(set) var base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  private(set) var count: Int
  private var capacity: Int

  init(capacity: Int = 8) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
    count = 0
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    for element in elements { append(element) }
  }

  deinit { base.deallocate() }

  @inline(__always) subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "index outside the buffer")
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count, "index outside the buffer")
      base[index] = newValue
    }
  }

  @inline(__always) subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(never) private mutating func grow(to needed: Int) {
    let wider = max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: wider)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = wider
  }

  /// Removes and returns the last element; there must be one.
  @inline(__always) mutating func removeLast() -> Element {
    assert(count > 0, "nothing to remove")
    count &-= 1
    return base[count]
  }

  var isEmpty: Bool { count == 0 }

  /// Forgets everything from an index on.
  @inline(__always) mutating func truncate(to length: Int) {
    assert(length <= count, "cannot truncate to more")
    count = length
  }

  /// Fills up with an element to at least a length.
  mutating func extend(to length: Int, with element: Element) {
    if length > capacity { grow(to: length) }
    while count < length { append(element) }
  }

  /// A copy as a plain array.
  func array() -> [Element] { (0..<count).map { base[$0] } }
}

/// A table of growable rows of plain values, for watch lists and subscriptions.
struct ListTable<Element: BitwiseCopyable>: ~Copyable {
  struct Row {
    var base: UnsafeMutablePointer<Element>?
    var count: Int32
    var capacity: Int32
  }

  var rows = FlatBuffer<Row>()

  deinit {
    for i in 0..<rows.count { rows[i].base?.deallocate() }
  }

  mutating func addRow() {
    rows.append(Row(base: nil, count: 0, capacity: 0))
  }

  @inline(__always) func append(_ row: Int32, _ element: Element) {
    let place = rows.base + Int(row)
    if place.pointee.count == place.pointee.capacity { grow(place) }
    if let base = place.pointee.base { base[Int(place.pointee.count)] = element }
    place.pointee.count &+= 1
  }

  @inline(never) private func grow(_ place: UnsafeMutablePointer<Row>) {
    let wider = max(4, place.pointee.capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: Int(wider))
    if let base = place.pointee.base {
      moved.moveInitialize(from: base, count: Int(place.pointee.count))
      base.deallocate()
    }
    place.pointee.base = moved
    place.pointee.capacity = wider
  }

  @inline(__always) func count(_ row: Int32) -> Int { Int(rows[row].count) }

  @inline(__always) func element(_ row: Int32, _ index: Int) -> Element? {
    assert(index < count(row), "index outside the row")
    return rows[row].base?[index]
  }

  @inline(__always) func setCount(_ row: Int32, _ count: Int) {
    rows.base[Int(row)].count = Int32(count)
  }

  /// Keeps the elements that a test accepts, in order.
  func filter(_ row: Int32, _ keep: (Element) -> Bool) {
    guard let base = rows[row].base else { return }
    var kept = 0
    for i in 0..<count(row) where keep(base[i]) {
      base[kept] = base[i]
      kept += 1
    }
    setCount(row, kept)
  }
}
