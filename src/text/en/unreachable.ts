export default {
  "unreachable.next": "Add me there again and I go on by myself, or write /cop link in another channel.",
  "unreachable.reason": "you look after {community}, and nothing goes out there until somebody acts",
  "unreachable.told":
    "I can no longer post in {channel}: I was removed from it, blocked there, or it is gone. Nothing that {community} logged is lost, and its week waits.",
} as const;
