import Foundation

/// The commands in a text, one a line: split into words, without comments and redirections.
struct ShellCommands {
  private(set) var commands: [[String]] = []

  init(_ text: String) {
    let joined = text.replacing("\\\n", with: " ")
    for line in joined.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let command = words.prefix { $0 != "#" && $0 != ">" && $0 != "|" }
      if !command.isEmpty { commands.append(Array(command)) }
    }
  }
}
