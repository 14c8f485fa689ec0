import Testing

@testable import Formats

@Suite struct FlatZincOptionsTests {
  @Test func optionsOfTheProtocolAreRead() throws {
    let options = try FlatZincOptions(
      parsing: ["-a", "-f", "-s", "-t", "500", "-r", "7", "-p", "2", "model.fzn"])
    #expect(options.all && options.isFree && options.statistics)
    #expect(options.milliseconds == 500)
    #expect(options.seed == 7)
    #expect(options.files == ["model.fzn"])
    #expect(try FlatZincOptions(parsing: ["-n", "3"]).solutions == 3)
    #expect(try FlatZincOptions(parsing: ["-n", "0"]).all)
  }

  @Test(arguments: [["-n"], ["-n", "x"], ["-t", "-5"], ["--frobnicate"]])
  func wrongOptionsAreRefused(_ arguments: [String]) {
    #expect(throws: FlatZincUsageFault.self) { try FlatZincOptions(parsing: arguments) }
  }
}
