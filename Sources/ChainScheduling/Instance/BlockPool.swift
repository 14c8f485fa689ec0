import Synchronization

/// Memory of arenas that have ended, for those to come.
///
/// Many parts of a problem are let go of and woken in turn. The system clears every page that it
/// hands out, which would cost a short round about as much as what is computed in it.
enum BlockPool {
  /// Smaller blocks are left to the allocator, which keeps those itself, in bytes.
  private static let least = 1 << 16
  /// The most that is kept, in bytes.
  private static let most = 1 << 29

  /// Blocks by size: their addresses.
  private struct Shelves {
    var blocks: [Int: [UInt]] = [:]
    var bytes = 0
  }

  private static let shelves = Mutex(Shelves())

  /// The size of a block of at least so many bytes: sizes are few, so that blocks fit again.
  private static func size(_ bytes: Int) -> Int {
    guard bytes >= least else { return max(16, bytes) }
    let step = 1 << (Int.bitWidth - bytes.leadingZeroBitCount - 4)
    return (bytes + step - 1) / step * step
  }

  /// A block of at least so many bytes, whatever stands in it.
  static func take(_ bytes: Int) -> UnsafeMutableRawPointer {
    let size = size(bytes)
    if size >= least {
      let kept = shelves.withLock { shelves -> UInt? in
        guard let address = shelves.blocks[size]?.popLast() else { return nil }
        shelves.bytes -= size
        return address
      }
      if let kept, let block = UnsafeMutableRawPointer(bitPattern: kept) { return block }
    }
    return UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  }

  /// Takes back a block that was taken for so many bytes.
  static func give(_ block: UnsafeMutableRawPointer, _ bytes: Int) {
    let size = size(bytes)
    let address = UInt(bitPattern: block)
    let isKept =
      size >= least
      && shelves.withLock { shelves in
        guard shelves.bytes + size <= most else { return false }
        shelves.blocks[size, default: []].append(address)
        shelves.bytes += size
        return true
      }
    if !isKept { block.deallocate() }
  }
}
