a = false; b = false; c = false; d = true;
a = false; b = true; c = false; d = true;
