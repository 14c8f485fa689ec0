/// What a running search tells whoever watches.
public enum ProgressEvent: Sendable {
  /// A new phase of the work began; the name is a stable word for programs, not for people.
  case phase(String)
  /// A better solution was found; its objective, lower is better.
  case incumbent(Int)
  /// The proven lower bound rose.
  case lowerBound(Int)

  /// The event with its costs raised by what the search does not know of.
  public func raised(by offset: Int) -> ProgressEvent {
    switch self {
    case .phase: self
    case .incumbent(let value): .incumbent(value + offset)
    case .lowerBound(let value): .lowerBound(value + offset)
    }
  }
}

/// Somebody who watches a search.
///
/// Called from the searching thread; must be quick.
public typealias ProgressObserver = @Sendable (ProgressEvent) -> Void
