"""What writes the public record: organizations, laws, events, citations and claims."""
