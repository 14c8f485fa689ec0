import Dispatch
import Synchronization

/// Independent pieces of work spread over threads.
public enum Threads {
  /// Does each of some pieces of work once, on at most some threads; which thread does which must
  /// not matter.
  public static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else {
      for i in 0..<count { body(i) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if i >= count { break }
        body(i)
      }
    }
  }

  /// Returns what a function gives for each of the numbers from 0, in their order, worked out on at
  /// most some threads; which thread does which must not matter.
  public static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    let found = Mutex([Value?](repeating: nil, count: count))
    forEach(count, threads: threads) { i in
      let value = body(i)
      found.withLock { $0[i] = value }
    }
    return found.withLock { $0.compactMap { $0 } }
  }
}
