/// A seeded, splittable source of random numbers.
///
/// The generator is xoshiro256** (Blackman, Vigna: "Scrambled linear pseudorandom number
/// generators", 2021), seeded through SplitMix64. Equal seeds give equal streams on every machine,
/// which is what makes a plan reproducible; it is not fit for secrets.
@frozen public struct RandomSource: RandomNumberGenerator, Sendable {
  @usableFromInline var a: UInt64
  @usableFromInline var b: UInt64
  @usableFromInline var c: UInt64
  @usableFromInline var d: UInt64

  /// Starts the stream that belongs to a seed.
  @inlinable public init(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = next()
    b = next()
    c = next()
    d = next()
  }

  /// Returns the next 64 bits of the stream.
  @inlinable public mutating func next() -> UInt64 {
    let rotated = b &* 5
    let result = ((rotated << 7) | (rotated >> 57)) &* 9
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 45) | (d >> 19)
    return result
  }

  /// Returns a number from 0 up to, not including, a bound above 0.
  ///
  /// Multiply-shift (Lemire, "Fast random integer generation in an interval", 2019) without the
  /// rejection step: the bias is below 2^-32 for the bounds met here.
  @inlinable public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Returns true with a chance of `numerator` in `denominator`.
  @inlinable public mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
    below(denominator) < numerator
  }

  /// Returns a number from 0 up to, not including, 1.
  @inlinable public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Branches off an independent stream named by a number, leaving this one untouched.
  @inlinable public func split(_ name: UInt64) -> RandomSource {
    var mixed = self
    let first = mixed.next()
    return RandomSource(seed: first ^ (name &* 0xD6E8_FEB8_6659_FD93))
  }

  /// Puts the elements in a random order.
  ///
  /// - Complexity: O(n).
  @inlinable public mutating func shuffle<T>(_ elements: inout [T]) {
    var i = elements.count - 1
    while i > 0 {
      elements.swapAt(i, below(i + 1))
      i -= 1
    }
  }
}
