import Foundation
import Testing

@testable import aarshjul

#if os(Linux)
  /// What somebody sees who sits at a terminal.
  @Suite struct TerminalTests {
    /// Opens both ends of a new terminal, as openpty does, which is not to be had from Swift.
    private func terminal() throws -> (near: Int32, far: Int32) {
      let near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, number) = (Int32(0), UInt32(0))
      // TIOCSPTLCK and TIOCGPTN.
      let (setsLock, asksForNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
      let isOpen =
        near >= 0 && ioctl(near, setsLock, &lock) == 0 && ioctl(near, asksForNumber, &number) == 0
      try #require(isOpen)
      let far = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      let isThere = far >= 0
      try #require(isThere)
      return (near, far)
    }

    /// Runs the program with a terminal for its output and gives what that was sent.
    private func seen(_ runner: ProgramRunner, _ arguments: [String], noColour: Bool) throws
      -> String
    {
      let (near, far) = try terminal()
      defer { close(near) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(ProgramRunner.program))
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: runner.folder)
      process.environment = ["TERM": "xterm"].merging(noColour ? ["NO_COLOR": "1"] : [:]) { $1 }
      let screen = FileHandle(fileDescriptor: far)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = screen
      process.standardError = screen
      try process.run()
      close(far)
      // The near end reads until the program has ended and nobody holds the far end.
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(near, &part, part.count)
        if count <= 0 { break }
        bytes += part[..<count]
      }
      process.waitUntilExit()
      #expect(process.terminationStatus == ExitCode.done)
      return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [false, true]) func costBoundAndGapAreSeenAsSoonAsTheyAreKnown(
      noColour: Bool
    ) throws {
      let runner = try ProgramRunner("terminal-\(noColour)")
      defer { runner.remove() }
      _ = try runner.run("init", "aar")
      let text = try seen(runner, ["plan", "aar", "--effort", "6"], noColour: noColour)
      let shown = text.split(separator: "\r").filter { $0.hasSuffix("\u{1B}[K") }.map {
        String($0.dropLast(3))
      }
      #expect(shown.allSatisfy { $0.count < 80 })
      #expect(shown.contains { $0.contains("første plan  pris ") })
      let bar = /bedre plan  █*░*  pris [\d.]+  mindst [\d.]+  afstand [\d,]+ %/
      let first = try #require(
        shown.first { $0.contains("bedre plan") && $0.contains("mindst") }, "\(text)")
      #expect(first.contains(bar), "\(first)")
      #expect(first.count { $0 == "█" || $0 == "░" } == 10)
      // The line is taken away before the result, which is coloured where that is wanted.
      #expect(text.contains("\r\u{1B}[K" + (noColour ? "Årsplan" : "\u{1B}[1mÅrsplan")))
      #expect(text.contains("\u{1B}[32m") == !noColour)
    }
  }
#endif
