import Foundation
public import Programme

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading and writing of files by the calls of the system.
///
/// A municipality has hundreds of calendars; one `open` and `read` each costs a tenth of what
/// `FileManager` takes. Writing needs `fsync` and `rename`, which it does not offer.
enum DiskFile {
  /// The largest file that is read at all, in bytes.
  static let maximumBytes = 64 << 20

  /// The bytes of a file, or the system's reason why not.
  static func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(failure()) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(failure()) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(ReadFailure(reason: FaultWord.notAFile.argument))
    }
    let size = min(Int(status.st_size), maximumBytes + 1)
    var reason: ReadFailure?
    // One byte more than the file has, so that a file that grows meanwhile is noticed by its end.
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<size])
        let got = systemRead(descriptor, rest)
        if got < 0 {
          if errno == EINTR { continue }
          reason = failure()
          break
        }
        if got == 0 { break }
        count += got
      }
    }
    if let reason { return .failure(reason) }
    return .success(bytes)
  }

  /// Whether a path is a directory.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a whole file and waits until the disk has it.
  static func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw WriteFailure(path: path, reason: FaultWord.words(of: errno))
    }
    var written = 0
    var reason: Text?
    while written < bytes.count, reason == nil {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        reason = FaultWord.words(of: errno)
      }
    }
    if reason == nil, fsync(descriptor) != 0 { reason = FaultWord.words(of: errno) }
    if close(descriptor) != 0, reason == nil { reason = FaultWord.words(of: errno) }
    if let reason { throw WriteFailure(path: path, reason: reason) }
  }

  /// Gives a file or folder another name, replacing a file of that name.
  static func move(_ from: String, to: String) throws(WriteFailure) {
    guard rename(from, to) == 0 else {
      throw WriteFailure(path: to, reason: FaultWord.words(of: errno))
    }
  }

  /// Exchanges two names in one step, or returns false where the system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    #if canImport(Glibc)
      // The headers show this call to GNU sources only, which Swift's are not; so it is looked up.
      typealias Call =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchangeNames: UInt32 = 2
      return unsafeBitCast(symbol, to: Call.self)(
        AT_FDCWD, one, AT_FDCWD, other, exchangeNames) == 0
    #elseif canImport(Darwin)
      return renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
    #else
      return false
    #endif
  }

  /// Waits until the disk has the names that a folder holds.
  static func synchroniseDirectory(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  private static func failure() -> ReadFailure {
    ReadFailure(reason: FaultWord.reason(of: errno))
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// Why something could not be written.
public struct WriteFailure: Error, Hashable, Sendable {
  /// The file or folder.
  public var path: String
  /// The system's reason.
  public var reason: Text
}
