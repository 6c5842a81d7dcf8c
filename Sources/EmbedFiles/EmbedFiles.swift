import Foundation
import PackagePlugin

/// Turns every text file under a target's `SQL`, `Ingebouwd` and `Assets` folders into one Swift file, so that a binary carries them wherever it is moved.
@main
struct EmbedFiles: BuildToolPlugin {
  static let folders: [String] = ["SQL", "Ingebouwd", "Assets"]
  static let extensions: Set<String> = ["sql", "csv", "md", "css", "js", "txt"]

  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let root: URL = module.directoryURL
    var inputs: [URL] = []
    for folder in Self.folders {
      let start: URL = root.appending(path: folder)
      guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { continue }
      for case let file as URL in walk where Self.extensions.contains(file.pathExtension) {
        inputs.append(file)
      }
    }
    inputs.sort { $0.path < $1.path }
    let output: URL = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let tool: URL = try context.tool(named: "embed-files").url
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files in \(target.name)", executable: tool,
        arguments: [output.path, root.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}
