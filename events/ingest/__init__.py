"""What writes articles, snapshots, feeds and proposals: from an address to what an editor reads."""
