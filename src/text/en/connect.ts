export default {
  "connect.expires": "The link works for seven days. Give it only to somebody who may install apps there.",
  "connect.explained":
    "Open this link where you administer the workspace. It connects the workspace to the programme “{programme}”, and to nothing else.",
  "connect.link": "Connect a workspace of {name}",
  "connect.mayNot": "Only a coordinator can connect another workspace to the programme.",
  "connect.notSetUp":
    "This installation serves the workspaces it was set up with. Whoever runs it can set it up for more: see the documentation.",
  "connect.write": "{name}: in the team’s channel (or, for the whole organisation, in our private chat) write",
} as const;
