export default {
  "leave.back": "Come back",
  "leave.came": "Welcome back to {community}.",
  "leave.help": "leave a community: nothing more is sent to you about it",
  "leave.leave": "Leave {community}",
  "leave.left":
    "You have left {community}. Nothing more is sent to you about it. What you logged stays; what is held on you is under /cop my-data.",
  "leave.notBack": "There is nothing to come back to. Write in the community's channel, or ask whoever runs it to invite you.",
  "leave.nowhere": "You are in no community that you could leave here.",
  "leave.sure": "Leave this community? Nothing more is sent to you about it until you come back.",
  "leave.what":
    "Who leaves a community is sent nothing more about it, and keeps what they logged. You can come back at any time.",
} as const;
