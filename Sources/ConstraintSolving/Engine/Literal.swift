/// A Boolean of the engine or its opposite: twice the variable, plus 1 for the opposite.
typealias Literal = Int32

/// A bound to look at: twice the integer variable, plus 1 for its negative.
///
/// The engine keeps one number a view, the least value it may still have; the greatest value of a
/// variable is the negative of the least of its negative. So one piece of code serves both sides.
typealias View = Int32

/// A fact: a plain literal that is true, or a view that is at least a value.
struct Atom: BitwiseCopyable, Hashable {
  /// The literal, or the complement of the view.
  var code: Int32
  /// The least value of the view; 0 for a literal.
  var value: Int32

  @inline(__always) init(literal: Literal) {
    code = literal
    value = 0
  }

  @inline(__always) init(_ view: View, atLeast value: Int32) {
    code = ~view
    self.value = value
  }

  @inline(__always) var isBound: Bool { code < 0 }
  @inline(__always) var view: View { ~code }
  @inline(__always) var literal: Literal { code }

  /// The fact that is true exactly when this one is not.
  var opposite: Atom {
    isBound ? Atom(view ^ 1, atLeast: 1 - value) : Atom(literal: code ^ 1)
  }
}

/// Why a fact became true.
struct Reason: BitwiseCopyable {
  /// 0 decision or root fact, 1 clause, 2 two-literal clause, 3 stored facts, 4 counter, 5 and up
  /// a propagator.
  var kind: Int32
  /// The clause's place, the other literal, the place of the stored facts, or a propagator's note.
  var data: Int32

  static var none: Reason { Reason(kind: 0, data: 0) }
  @inline(__always) static func clause(_ place: Int32) -> Reason { Reason(kind: 1, data: place) }
  @inline(__always) static func binary(_ other: Literal) -> Reason {
    Reason(kind: 2, data: other)
  }
  @inline(__always) static func stored(_ place: Int32) -> Reason { Reason(kind: 3, data: place) }
  @inline(__always) static func counter(_ index: Int32) -> Reason {
    Reason(kind: 4, data: index)
  }
  /// A reason to be asked of the propagator when it is needed.
  @inline(__always) static func lazy(_ propagator: Int32, note: Int32 = 0) -> Reason {
    Reason(kind: 5 + propagator, data: note)
  }
}

/// A view plus a number: what propagators reason about.
struct Operand: BitwiseCopyable, Hashable {
  var view: View
  var offset: Int32

  init(_ view: View, _ offset: Int32 = 0) {
    self.view = view
    self.offset = offset
  }

  /// The operand with its sign turned.
  var negated: Operand { Operand(view ^ 1, -offset) }

  func plus(_ number: Int32) -> Operand { Operand(view, offset + number) }
}

/// A bound that moved.
struct Event: BitwiseCopyable {
  /// Whose bound.
  var view: View
  /// The new bound.
  var value: Int32
  /// The bound before.
  var old: Int32
  /// The event before on the same view, -1 if there was none.
  var previous: Int32
  /// Why.
  var reason: Reason
  /// Its place on the trail.
  var position: Int32
  /// How many decisions were in force.
  var level: Int32
}

/// What conflict analysis has noted about an event; values count, since one event makes many facts
/// true.
struct EventMark: BitwiseCopyable {
  /// The value that the conflict needs, `.min` if none.
  var need: Int32 = .min
  /// The value up to which the event is known to follow from the rest of the nogood.
  var implied: Int32 = .min
  /// The value from which it is known not to.
  var needed: Int32 = .max
}
