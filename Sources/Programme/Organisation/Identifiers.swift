/// A position in one of the programme's lists, typed so that a person is never taken for a place.
///
/// Lists are sorted by key when the programme is made, so the numbers do not depend on the order
/// of rows in the planner's files.
public protocol Identifier: RawRepresentable<Int32>, Hashable, Comparable, Sendable {
  /// Makes an identifier of a position.
  init(rawValue: Int32)
}

extension Identifier {
  /// Makes an identifier of a position in a list.
  @inlinable public init(_ index: Int) { self.init(rawValue: Int32(truncatingIfNeeded: index)) }

  /// The position in the list, from 0.
  @inlinable public var index: Int { Int(rawValue) }

  /// Orders by position.
  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A position in `Organisation.districts`.
public struct DistrictID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A position in `Organisation.workplaces`.
public struct WorkplaceID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A position in `Organisation.departments`.
public struct DepartmentID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A position in `Organisation.people`.
public struct PersonID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A position in `Organisation.venues`.
public struct VenueID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A position in `Programme.activities`.
public struct ActivityID: Identifier {
  /// The position, from 0.
  public var rawValue: Int32
  /// Makes an identifier of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}
