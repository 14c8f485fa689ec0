/// A run of plain values of fixed length in memory that an `Arena` owns.
///
/// A copy refers to the same memory. Subscripts are checked in debug builds only: every position
/// that reaches one comes from the `Instance`, whose builder checks the problem's positions first.
struct Flat<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first element; for an empty run, some address that is never read.
  let base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  @inline(__always) subscript(_ position: Int) -> Element {
    get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    nonmutating set {
      assert(position >= 0 && position < count)
      base[position] = newValue
    }
  }

  @inline(__always) subscript(_ position: Int32) -> Element {
    get { self[Int(position)] }
    nonmutating set { self[Int(position)] = newValue }
  }

  /// Sets every element.
  func fill(_ value: Element) {
    base.update(repeating: value, count: count)
  }

  /// Takes the elements of another run of the same length.
  func copy(from other: Flat<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }
}

/// The owner of runs of values; they live as long as it.
final class Arena: @unchecked Sendable {
  private var blocks: [(block: UnsafeMutableRawPointer, bytes: Int)] = []

  /// Makes a run that holds one value throughout.
  func make<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Flat<Element> {
    let base = take(max(1, count), of: Element.self)
    base.initialize(repeating: value, count: max(1, count))
    return Flat(base: base, count: max(0, count))
  }

  /// Makes a run with an array's elements.
  func make<Element: BitwiseCopyable>(_ elements: [Element]) -> Flat<Element> {
    let base = take(max(1, elements.count), of: Element.self)
    elements.withUnsafeBufferPointer { buffer in
      guard let source = buffer.baseAddress else { return }
      base.initialize(from: source, count: buffer.count)
    }
    return Flat(base: base, count: elements.count)
  }

  private func take<Element: BitwiseCopyable>(
    _ count: Int, of type: Element.Type
  ) -> UnsafeMutablePointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    let block = BlockPool.take(bytes)
    blocks.append((block, bytes))
    return block.bindMemory(to: type, capacity: count)
  }

  deinit {
    for (block, bytes) in blocks { BlockPool.give(block, bytes) }
  }
}

/// Lists of plain values, one for each of some keys, end to end in one run.
struct FlatLists<Element: BitwiseCopyable>: Sendable {
  /// Where each key's list begins; one more entry for the end.
  let base: Flat<Int32>
  /// All elements.
  let elements: Flat<Element>

  /// The positions of a key's elements.
  @inline(__always) func range(_ key: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(base[key]), Int(base[key + 1])))
  }

  @inline(__always) subscript(_ position: Int) -> Element { elements[position] }
}

extension Arena {
  /// Makes lists from arrays.
  func make<Element: BitwiseCopyable>(lists: [[Element]]) -> FlatLists<Element> {
    var base: [Int32] = [0]
    base.reserveCapacity(lists.count + 1)
    var total = 0
    for list in lists {
      total += list.count
      base.append(Int32(clamping: total))
    }
    return FlatLists(base: make(base), elements: make(Array(lists.joined())))
  }
}
